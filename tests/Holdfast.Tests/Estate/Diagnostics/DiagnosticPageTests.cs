using System.Text;
using Holdfast.Estate.Diagnostics;
using Holdfast.Testing;
using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Diagnostics;

/// <summary>Codes, factories, pages and the index of the pages say the same.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly (string Class, string Title, int From)[] Ranges =
    [
        ("FileDiagnostics", "Files and YAML", 1001),
        ("ShapeDiagnostics", "Keys and values", 1101),
        ("ReferenceDiagnostics", "Names that point at something", 1201),
        ("ObjectiveDiagnostics", "Contradictions", 1301),
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

    public static TheoryData<int> Codes => [.. DiagnosticPage.All.Select(page => page.Code.Number)];

    [Fact]
    public void No_code_has_two_factories() => Assert.Distinct(Factories.All.Select(factory => factory.Diagnostic.Code));

    [Fact]
    public void Each_code_lies_in_the_range_of_its_class() => Assert.All(Factories.All, factory =>
    {
        var range = Ranges.Single(range => range.Class == factory.Class.Name);
        Assert.InRange(factory.Diagnostic.Code.Number, range.From, range.From + 98);
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
        var problem = Assert.Single(page.Problems() ?? MadeByCommand[code]().Read().Diagnostics);
        Assert.Equal(page.Code, problem.Code);
        var environment = problem.Environment is null ? "" : $" (environment {problem.Environment})";
        Baseline.Matches($"../../{page.Code.Page}", page.WithReport(problem + environment));
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
        var index = new StringBuilder("# Diagnostics\n\nEvery problem that `holdfast check` can report, with an example, its remedy and why it matters. Examples show only what they\nare about; a test reads each of them and compares what is reported. This list is made from the pages: `BASELINE=accept ./test`.\n");
        foreach (var (_, title, from) in Ranges)
        {
            index.Append($"\n## {title}\n\n| code | severity | what it says |\n| --- | --- | --- |\n");
            foreach (var page in DiagnosticPage.All.Where(page => page.Code.Number >= from && page.Code.Number < from + 100))
                index.Append($"| [{page.Code}]({page.Code}.md) | {Severity(page.Code)} | {page.Title} |\n");
        }

        Baseline.Matches("../../docs/diagnostics/README.md", index.ToString());
    }

    private static string Severity(DiagnosticCode code) =>
        Factories.All.Single(factory => factory.Diagnostic.Code == code).Diagnostic.Severity.ToString().ToLowerInvariant();
}
