using System.Text;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;

namespace Holdfast.Cli.Output;

/// <summary>Diagnostics as a person reads them: the place, the sentence, the line itself with a mark under it, what to do.</summary>
internal sealed class DiagnosticsAsText(CliConsole console)
{
    private const int LongestExcerpt = 120;
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    public void Write(EstateReading reading, TextWriter writer)
    {
        foreach (var diagnostic in reading.Diagnostics)
            Write(diagnostic, reading, writer);
        if (reading.DiagnosticsLeftOut > 0)
            writer.WriteLine($"... and {reading.DiagnosticsLeftOut} more problems.");
    }

    private void Write(Diagnostic diagnostic, EstateReading reading, TextWriter writer)
    {
        var isError = diagnostic.Severity == DiagnosticSeverity.Error;
        var word = Colour(isError ? "31;1" : "33;1", isError ? "error" : "warning");
        var environment = diagnostic.Environment is { } name ? $" (environment {name})" : "";
        writer.WriteLine($"{diagnostic.Place}: {word} {diagnostic.Code}: {diagnostic.Message}{environment}");
        WriteExcerpt(diagnostic.Place, reading, writer);
        writer.WriteLine($"    {Colour("36", "->")} {diagnostic.Suggestion}");
    }

    private void WriteExcerpt(SourcePlace place, EstateReading reading, TextWriter writer)
    {
        var line = LinesOf(place.File, reading).ElementAtOrDefault(place.Line - 1);
        // A line that may hold a secret is not repeated; neither is one too long to help.
        if (string.IsNullOrWhiteSpace(line) || place.Column > LongestExcerpt || MayHoldSecret(line))
            return;
        var shown = line.Length > LongestExcerpt ? line[..LongestExcerpt] : line;
        var mark = new string('^', Math.Clamp(place.Length, 1, Math.Max(1, shown.Length - place.Column + 1)));
        writer.WriteLine($"    {Clean(shown)}");
        writer.WriteLine($"    {new string(' ', place.Column - 1)}{Colour("31;1", mark)}");
    }

    private static bool MayHoldSecret(string line) => SecretWords.Hides(line) || line.Contains('@', StringComparison.Ordinal);

    private static string Clean(string line) => string.Concat(line.Select(letter => char.IsControl(letter) ? ' ' : letter));

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
