using System.Text;
using System.Text.RegularExpressions;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Xunit;

namespace Holdfast.Testing.Estates;

/// <summary>An estate as a test writes it: texts with marks where problems are expected.</summary>
public sealed partial class WrittenEstate
{
    private const string Root = "estate.yaml";
    private readonly EstateFilesInMemory files = new();
    private readonly List<SourcePlace> marks = [];
    private readonly List<EstateChange> changes = [];
    private string? environment;
    private ReadingLimits? limits;

    private WrittenEstate()
    {
    }

    internal static WrittenEstate Exactly(string text) => new WrittenEstate().File(Root, text);

    internal static WrittenEstate Completed(string text) => Exactly(text.TrimEnd('\n') + (text.Length > 0 ? "\n" : "") + Rest(text));

    /// <summary>Adds another file, exactly as written.</summary>
    public WrittenEstate File(string path, string text)
    {
        files.With(path, TakeMarks(path, text));
        return this;
    }

    public WrittenEstate File(string path, byte[] bytes)
    {
        files.With(path, bytes);
        return this;
    }

    /// <summary>Reads the estate with the overlay of an environment.</summary>
    public WrittenEstate In(string name)
    {
        environment = name;
        return this;
    }

    /// <summary>Reads the estate with changes laid over it; marks in them are where problems are expected.</summary>
    public WrittenEstate WhatIf(params string[] texts)
    {
        changes.AddRange(EstateChange.WhatIf(texts).Select(change => change with { Text = TakeMarks(change.Source, change.Text) }));
        return this;
    }

    public WrittenEstate Within(ReadingLimits readingLimits)
    {
        limits = readingLimits;
        return this;
    }

    public EstateReading Read() => ReadWith(changes);

    /// <summary>Reads the estate with changes laid over it, exactly as written.</summary>
    public EstateReading ReadWith(IReadOnlyList<EstateChange> exactly) => new EstateReader(files, limits).Read(Root, environment, exactly);

    /// <summary>Reads the estate with each alternative of a file.</summary>
    public AlternativesReading Alternatives(string path) => new AlternativesFile(files, limits).Read(path, Root, environment);

    /// <summary>The model of an estate without errors.</summary>
    public EstateModel Model()
    {
        var reading = Read();
        Assert.Empty(reading.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        return reading.Estate!;
    }

    /// <summary>There is not even a warning.</summary>
    public void IsRight() => Assert.Empty(Read().Diagnostics.Select(diagnostic => diagnostic.ToString()));

    /// <summary>There is one problem, at the mark.</summary>
    public Diagnostic Reports(string code, string? message = null, string? suggestion = null)
    {
        var problem = ReportsEach(code)[0];
        if (message is not null)
            Assert.Equal(message, problem.Message);
        if (suggestion is not null)
            Assert.Equal(suggestion, problem.Suggestion);
        return problem;
    }

    /// <summary>There are these problems and no others, each at its mark.</summary>
    public IReadOnlyList<Diagnostic> ReportsEach(params string[] codes)
    {
        var found = Read().Diagnostics;
        Compare(codes, found);
        return found;
    }

    /// <summary>A file of alternatives has these problems and no others, each at its mark; what several have in common counts once.</summary>
    public IReadOnlyList<Diagnostic> AlternativesReport(string path, params string[] codes)
    {
        var reading = Alternatives(path);
        IReadOnlyList<Diagnostic> found = [.. reading.Diagnostics.Concat(reading.Alternatives.SelectMany(alternative => alternative.Reading.Diagnostics)).Distinct()];
        Compare(codes, found);
        return found;
    }

    private void Compare(string[] codes, IReadOnlyList<Diagnostic> problems)
    {
        var expected = codes.Zip(marks, (code, mark) => $"{code} at {mark} over {mark.Length}");
        var found = problems.Select(problem => $"{problem.Code} at {problem.Place} over {problem.Place.Length}");
        Assert.True(codes.Length == marks.Count, $"The text has {marks.Count} marks for {codes.Length} problems.");
        if (!expected.SequenceEqual(found))
            Assert.Fail($"Expected:\n  {string.Join("\n  ", expected)}\nFound:\n  {string.Join("\n  ", found.Zip(problems, (place, problem) => $"{place}: {problem.Message}"))}");
    }

    private string TakeMarks(string path, string marked)
    {
        var text = new StringBuilder(marked.Length);
        var (line, column) = (1, 1);
        SourcePlace? begun = null;
        foreach (var letter in marked)
        {
            if (letter == '«')
            {
                begun = new SourcePlace(path, line, column);
                continue;
            }

            if (letter == '»')
            {
                marks.Add(begun!.Value with { Length = Math.Max(1, column - begun.Value.Column) });
                continue;
            }

            text.Append(letter);
            // A byte order mark is no part of the text.
            (line, column) = letter switch { '\n' => (line + 1, 1), '\uFEFF' => (line, column), _ => (line, column + 1) };
        }

        return text.ToString();
    }

    private static string Rest(string text)
    {
        var rest = new StringBuilder();
        text = text.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        foreach (var (key, value) in new[] { ("estate", "estate-of-a-test"), ("owner", "team@example.com"), ("tenancy", "dedicated") })
        {
            if (!Has(text, key))
                rest.Append(key).Append(": ").Append(value).Append('\n');
        }

        if (Has(text, "processes"))
            return rest.ToString();
        var declared = Declared(text).ToList();
        if (declared.Count == 0)
            rest.Append(Has(text, "workloads") ? "" : "workloads: { web: { app: http, class: interactive } }\n");
        return rest.Append("processes: { everything: { criticality: deferrable, objectives: { availability: 90%, rto: 30d, rpo: 30d }, uses: [")
            .AppendJoin(", ", declared.Count == 0 ? ["web"] : declared).Append("] } }\n").ToString();
    }

    private static bool Has(string text, string section) =>
        text.StartsWith(section + ":", StringComparison.Ordinal) || text.Contains("\n" + section + ":", StringComparison.Ordinal);

    private static IEnumerable<string> Declared(string text) =>
        from Match section in Section().Matches(text)
        from Match name in NameBelow().Matches(section.Groups["body"].Value)
        select name.Groups["name"].Value;

    [GeneratedRegex(@"^(workloads|stores|partners):[ ]*\n(?<body>([ #].*\n?|\n)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex("^  (?<name>[a-z0-9-]+):", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NameBelow();
}
