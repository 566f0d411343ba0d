using Holdfast.Cli;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Cli;

public sealed class AssessCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("holdfast-assess-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("regional-warehouse")]
    [InlineData("multinational-distributor")]
    public async Task A_good_sample_has_no_error_without_a_waiver(string sample)
    {
        var run = await AssessAsync(sample);

        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
        Baseline.Matches($"{sample}/assess.txt", run.Output);
    }

    [Fact]
    public async Task The_naive_sample_yields_its_full_list()
    {
        var run = await AssessAsync("naive-lift-and-shift");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Baseline.Matches("naive-lift-and-shift/assess.txt", run.Output);
    }

    [Fact]
    public async Task The_roadmap_of_the_naive_sample_says_where_to_begin() =>
        Baseline.Matches("naive-lift-and-shift/roadmap.txt", (await AssessAsync("naive-lift-and-shift", "--roadmap")).Output);

    [Fact]
    public async Task Against_its_own_baseline_nothing_is_new()
    {
        var baseline = Path.Combine(folder.FullName, "baseline.json");
        await File.WriteAllTextAsync(baseline, (await AssessAsync("naive-lift-and-shift", "--format", "json")).Output, TestContext.Current.CancellationToken);

        var again = await AssessAsync("naive-lift-and-shift", "--baseline", baseline);

        Assert.Equal(ExitCode.Success, again.ExitCode);
        Assert.Contains("0 errors, 0 warnings, 0 notes", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_baseline_is_a_diagnostic_and_nothing_is_written()
    {
        var baseline = Path.Combine(folder.FullName, "baseline.json");
        await File.WriteAllTextAsync(baseline, "{ \"findings\": [", TestContext.Current.CancellationToken);

        var run = await AssessAsync("naive-lift-and-shift", "--baseline", baseline);

        Assert.Equal((ExitCode.InputOutput, ""), (run.ExitCode, run.Output));
        Assert.Contains("HF1451", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HF1402", "{ \"runs\": [")]
    [InlineData("HF1405", "{ \"version\": \"1.0.0\", \"runs\": [] }")]
    [InlineData("HF1407", "{ \"impacted\": [ 1e999 ] }")]
    public async Task A_malformed_result_of_another_tool_is_a_diagnostic_and_nothing_is_written(string code, string text)
    {
        var file = Path.Combine(folder.FullName, "result.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var run = await AssessAsync("naive-lift-and-shift", "--import", file);

        Assert.Equal((ExitCode.InputOutput, ""), (run.ExitCode, run.Output));
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes() =>
        Assert.Equal(
            (await AssessAsync("multinational-distributor", "--environment", "all", "--format", "json")).Output,
            (await AssessAsync("multinational-distributor", "--environment", "all", "--format", "json")).Output);

    [Fact]
    public async Task Explain_says_why_a_rule_is_asked()
    {
        var run = await CommandRun.OfAsync("assess", "--explain", "HF2201");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.StartsWith("HF2201: A critical database has a standby in another zone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explaining_an_unknown_rule_is_a_usage_error() =>
        Assert.Equal(ExitCode.Usage, (await CommandRun.OfAsync("assess", "--explain", "HF0000")).ExitCode);

    // The day decides what has expired; a baseline of the tests must not change with the calendar.
    private static Task<CommandRun> AssessAsync(string sample, params string[] more) =>
        CommandRun.OfAsync(["assess", RepositoryRoot.Combine($"samples/{sample}"), "--today", "2026-11-22", .. more]);
}
