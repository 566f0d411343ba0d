using System.Text;
using Holdfast.Assessment.Baselines;
using Holdfast.Assessment.Importing;
using Holdfast.Cli;
using Holdfast.Cli.Commands;
using Holdfast.Compilation.Kubernetes.Draining;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Diagnostics;
using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Figures;
using Holdfast.Recovery.Plans.Building;
using Holdfast.Recovery.Plans.Checking;
using Holdfast.Testing;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Diagnostics;

/// <summary>Codes, factories, pages and the index of the pages say the same.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly (string Class, string Title, int From, int To)[] Ranges =
    [
        ("FileDiagnostics", "Files and YAML", 1001, 1099),
        ("ShapeDiagnostics", "Keys and values", 1101, 1199),
        ("ReferenceDiagnostics", "Names that point at something", 1201, 1299),
        ("ObjectiveDiagnostics", "Contradictions", 1301, 1399),
        ("ImportDiagnostics", "Results of other tools", 1401, 1449),
        ("BaselineDiagnostics", "Baselines", 1451, 1459),
        ("FigureDiagnostics", "Figures and evidence", 1501, 1549),
        ("DrainDiagnostics", "Roll-outs, drains and upgrades", 1601, 1649),
        ("PlanDiagnostics", "Recovery plans", 1701, 1749),
    ];

    /// <summary>What only a command can make: the examples are shell, and these are the same.</summary>
    private static readonly Dictionary<int, Func<WrittenEstate>> MadeByCommand = new()
    {
        [1002] = () => An.EstateExactly("").File("estate.yaml", [.. Enumerable.Repeat((byte)'#', 17_000_000)]),
        [1003] = () => An.EstateExactly("").File("estate.yaml", [.. "about: Entrep"u8, 0xF4, .. "t\n"u8]),
        [1018] = () => Enumerable.Range(1, 5000).Aggregate(An.Estate("include: [\"tenants/*.yaml\"]"), (estate, number) => estate.File($"tenants/{number}.yaml", $"tenants: {{ t{number}: }}")),
        [1019] = () => An.Estate("environments:\n" + string.Concat(Enumerable.Range(1, 21).Select(number => $"  branch-{number}: {{ scale: 10% }}\n"))),
        [1020] = () => An.EstateExactly("include:\n" + string.Concat(Enumerable.Repeat("- a\n", 2_000_000))),
        [1022] = () => An.Estate().WhatIf([.. Enumerable.Range(1, 101).Select(replicas => $"workloads.web.replicas={replicas}")]),
    };

    /// <summary>The same for files other than estates: what the command says of them.</summary>
    private static readonly Dictionary<int, Func<string>> SaidByCommand = new()
    {
        [1401] = () => Imported(new byte[73_400_320]),
        [1403] = () => SaidOf(console => ImportFiles.TryRead([new FileInfo("results.sarif")], console, out _)),
        [1408] = () => Imported(Encoding.UTF8.GetBytes($"{{\"impacted\":[{string.Join(',', Enumerable.Repeat("{\"recommendationId\":\"a\",\"recommendation\":\"r\",\"resourceId\":\"/x\"}", 100_001))}]}}"), "azqr.json"),
        [1453] = () => SaidOf(console => BaselineFile.TryRead(new FileInfo("baseline.json"), console, out _)),
    };

    public static TheoryData<int> Codes => [.. DiagnosticPage.All.Select(page => page.Code.Number)];

    [Fact]
    public void No_code_has_two_factories() => Assert.Distinct(Factories.All.Select(factory => factory.Diagnostic.Code));

    [Fact]
    public void Each_code_lies_in_the_range_of_its_class() => Assert.All(Factories.All, factory =>
    {
        var range = Ranges.Single(range => range.Class == factory.Class.Name);
        Assert.InRange(factory.Diagnostic.Code.Number, range.From, range.To);
    });

    [Fact]
    public void Each_message_is_a_sentence_and_so_is_each_suggestion() => Assert.All(Factories.All, factory =>
    {
        Assert.Matches("^['A-Z].*[.]$", factory.Diagnostic.Message);
        Assert.Matches("^[A-Z].*[.?]$", factory.Diagnostic.Suggestion);
    });

    [Fact]
    public void Each_factory_has_a_page_and_each_page_a_factory() => Assert.Equal(
        Factories.All.Select(factory => factory.Diagnostic.Code.ToString()).Order(StringComparer.Ordinal),
        DiagnosticPage.All.Select(page => page.ToString()));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_example_of_a_page_is_reported_as_the_page_says(int code)
    {
        var page = DiagnosticPage.All.Single(page => page.Code.Number == code);
        var report = code < Ranges.Single(range => range.Class == "ImportDiagnostics").From ? ReportOfEstate(page) : ReportOfResult(page);
        Assert.Contains($" {page.Code}: ", report, StringComparison.Ordinal);
        Baseline.Matches($"../../{page.Code.Page}", page.WithReport(report));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_page_has_the_same_parts(int code)
    {
        var page = DiagnosticPage.All.Single(page => page.Code.Number == code);
        Assert.StartsWith($"# {page.Code}: ", page.Text, StringComparison.Ordinal);
        Assert.Equal(["## Example", "## How to mend it", "## Why it matters"], page.Headings);
        Assert.InRange(page.Text.Split('\n').Length, 15, 50);
    }

    [Fact]
    public void The_index_lists_every_page()
    {
        var index = new StringBuilder("# Diagnostics\n\nEvery problem of a file that a command can report, with an example, its remedy and why it matters. Examples show only what they\nare about; a test reads each of them and compares what is reported. This list is made from the pages: `BASELINE=accept ./test`.\n");
        foreach (var (_, title, from, to) in Ranges)
        {
            index.Append($"\n## {title}\n\n| code | severity | what it says |\n| --- | --- | --- |\n");
            foreach (var page in DiagnosticPage.All.Where(page => page.Code.Number >= from && page.Code.Number <= to))
                index.Append($"| [{page.Code}]({page.Code}.md) | {Severity(page.Code)} | {page.Title} |\n");
        }

        Baseline.Matches("../../docs/diagnostics/README.md", index.ToString());
    }

    private static string ReportOfEstate(DiagnosticPage page)
    {
        var problem = Assert.Single(page.Problems() ?? MadeByCommand[page.Code.Number]().Read().Diagnostics);
        return problem + (problem.Environment is null ? "" : $" (environment {problem.Environment})");
    }

    private static string ReportOfResult(DiagnosticPage page)
    {
        if (page.Code.Number >= Ranges.Single(range => range.Class == "PlanDiagnostics").From)
        {
            var reading = page.Example()!.Read();
            return $"{Assert.Single(new PlanChecks(reading.Estate!, reading.Places!, _ => false).Check(PlanBuilder.All(reading.Estate!)))}";
        }

        if (page.Code.Number >= Ranges.Single(range => range.Class == "DrainDiagnostics").From)
        {
            var reading = page.Example()!.Read();
            return $"{Assert.Single(DrainChecks.Check(new CompilationSource(reading.Estate!, "production"), reading.Places!))}";
        }

        if (page.Code.Number >= Ranges.Single(range => range.Class == "FigureDiagnostics").From)
            return $"{Assert.Single(ProblemsOfFigures(page))}";
        if (page.Json is not { } json)
            return SaidByCommand[page.Code.Number]();
        var bytes = Encoding.UTF8.GetBytes(json);
        if (page.Code.Number < Ranges.Single(range => range.Class == "BaselineDiagnostics").From)
            return Imported(bytes, json.Contains("impacted", StringComparison.Ordinal) ? "azqr.json" : "results.sarif");
        Assert.Null(FindingBaseline.Read("baseline.json", bytes, out var problem));
        return $"{problem}";
    }

    private static IReadOnlyList<Diagnostic> ProblemsOfFigures(DiagnosticPage page)
    {
        if (page.OtherFile is { } evidence)
            return EvidenceFile.Read("evidence.yaml", evidence, An.Estate().Model()).Problems;
        var reading = page.Example()!.Read();
        return FigureChecks.Check(reading.Estate!, reading.Places!);
    }

    private static string Imported(byte[] bytes, string name = "results.sarif") => $"{Assert.Single(ImportReader.Read(name, bytes).Diagnostics)}";

    private static string SaidOf(Func<CliConsole, bool> read)
    {
        using var error = new StringWriter();
        Assert.False(read(new CliConsole(TextWriter.Null, error, IsTerminal: false)));
        return error.ToString().TrimEnd();
    }

    private static string Severity(DiagnosticCode code) =>
        Factories.All.Single(factory => factory.Diagnostic.Code == code).Diagnostic.Severity.ToString().ToLowerInvariant();
}
