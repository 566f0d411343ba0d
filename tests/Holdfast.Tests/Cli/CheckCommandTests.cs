using System.Text.Json.Nodes;
using Holdfast.Cli;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("holdfast-check-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public async Task A_sample_shows_what_each_part_must_promise(string sample)
    {
        var run = await CommandRun.OfAsync("check", RepositoryRoot.Combine($"samples/{sample}"));

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        Baseline.Matches($"{sample}/check.txt", run.Output);
    }

    [Fact]
    public async Task Problems_are_shown_with_their_line_and_their_remedy()
    {
        var run = await CommandRun.OfAsync("check", Broken());

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Baseline.Matches("broken/check.txt", run.Output.Replace(folder.FullName, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Problems_are_written_as_sarif_for_review_tools()
    {
        var run = await CommandRun.OfAsync("check", Broken(), "--format", "sarif");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Baseline.Matches("broken/check.sarif", run.Output.Replace(folder.FullName, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_holds_the_same_problems_and_whether_the_estate_is_usable()
    {
        var written = JsonNode.Parse((await CommandRun.OfAsync("check", Broken(), "--format", "json")).Output)!;

        Assert.False((bool)written["usable"]!);
        Assert.Equal(
            ["HF1101", "HF1104", "HF1201"],
            written["diagnostics"]!.AsArray().Select(diagnostic => (string)diagnostic!["code"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_diagnostic()
    {
        var run = await CommandRun.OfAsync("check", "nowhere/estate.yaml");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith("nowhere/estate.yaml:1:1: error HF1001:", run.Output, StringComparison.Ordinal);
    }

    private string Broken()
    {
        var file = Path.Combine(folder.FullName, "estate.yaml");
        File.WriteAllText(file, """
            estate: broken
            owner: platform
            tenancy: dedicated
            processes:
              dispatch:
                crticality: important
                criticality: important
                objectives: { availability: 99.9%, rto: fifteen minutes, rpo: 0s }
                uses: [erpp]
            stores:
              erp: { engine: postgresql 17, availability: zone-redundant }
            azure: { region: westeurope, zones: [1, 2, 3] }
            """);
        return file;
    }
}
