using System.Globalization;
using System.Text;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;

namespace Holdfast.Cli.Output;

/// <summary>Diagnostics as a person reads them: the place, the sentence, the line itself with a mark under it, what to do.</summary>
internal sealed class DiagnosticsAsText(CliConsole console)
{
    private const int LongestExcerpt = 120;
    private static readonly DiagnosticCode KeyUnknown = new(1101);
    private ILookup<(string File, int Line), SourcePlace>? unknownKeys;
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    public void Write(EstateReading reading, TextWriter writer)
    {
        foreach (var diagnostic in reading.Diagnostics)
            Write(diagnostic, reading, writer);
        if (reading.DiagnosticsLeftOut > 0)
            writer.WriteLine($"... and {reading.DiagnosticsLeftOut} more problems.");
    }

    /// <summary>One diagnostic of what was read, or of what follows from it.</summary>
    public void Write(Diagnostic diagnostic, EstateReading reading, TextWriter writer)
    {
        var isError = diagnostic.Severity == DiagnosticSeverity.Error;
        var word = Colour(isError ? "31;1" : "33;1", isError ? "error" : "warning");
        var environment = diagnostic.Environment is { } name ? $" (environment {name})" : "";
        writer.WriteLine($"{diagnostic.Place}: {word} {diagnostic.Code}: {diagnostic.Message}{environment}");
        WriteExcerpt(diagnostic, reading, writer);
        writer.WriteLine($"    {Colour("36", "->")} {diagnostic.Suggestion}");
    }

    private void WriteExcerpt(Diagnostic diagnostic, EstateReading reading, TextWriter writer)
    {
        var place = diagnostic.Place;
        var file = LinesOf(place.File, reading);
        var line = file.ElementAtOrDefault(place.Line - 1);
        // A line that may hold a secret is not repeated; neither is one too long to help.
        if (string.IsNullOrWhiteSpace(line) || place.Column > LongestExcerpt || SecretLines.MayHold(file, place.Line - 1))
            return;
        var known = EndOfWhatIsKnown(place, reading);
        var shown = line[..Math.Min(Math.Min(line.Length, known), LongestExcerpt)];
        if (place.Column > shown.Length)
            return;
        var mark = new string('^', Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - place.Column + 1)));
        writer.WriteLine($"    {Clean(shown)}{(known < line.Length ? ": …" : "")}");
        writer.WriteLine($"    {new string(' ', place.Column - 1)}{Colour("31;1", mark)}");
    }

    /// <summary>What an unknown key holds is unknown too: it may be a secret under a name that nobody thought of.</summary>
    private int EndOfWhatIsKnown(SourcePlace place, EstateReading reading)
    {
        unknownKeys ??= reading.Diagnostics.Where(problem => problem.Code == KeyUnknown).ToLookup(problem => (problem.Place.File, problem.Place.Line), problem => problem.Place);
        return unknownKeys[(place.File, place.Line)].Select(key => key.Column - 1 + key.Length).DefaultIfEmpty(int.MaxValue).Min();
    }

    private static string Clean(string line) => string.Concat(line.Select(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format ? ' ' : letter));

    private string[] LinesOf(string file, EstateReading reading)
    {
        if (!lines.TryGetValue(file, out var known))
        {
            var source = reading.Sources.FirstOrDefault(source => source.Path == file);
            lines[file] = known = source is null ? [] : Encoding.UTF8.GetString(source.Bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        }

        return known;
    }

    private string Colour(string code, string text) => console.IsTerminal ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
