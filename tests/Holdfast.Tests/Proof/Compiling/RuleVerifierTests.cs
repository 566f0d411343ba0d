using Holdfast.Proof.Compiling;
using Holdfast.Tests.Compilation;
using Xunit;

namespace Holdfast.Tests.Proof.Compiling;

public sealed class RuleVerifierTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("holdfast-rules-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Minutes of computing: the tests of all processes, each through windows of days.
    [Fact]
    [Trait("depth", "deep")]
    public async Task The_tools_accept_all_that_is_written()
    {
        RequireTools();

        var verdicts = await Verdicts(_ => { });

        Assert.All(verdicts, verdict => Assert.True(verdict.Outcome == RuleOutcome.Passed, verdict.ToString()));
        Assert.Equal(4, verdicts.Count);
    }

    [Theory]
    [InlineData("> 0.072", "> 0.72")]
    [InlineData("and sli:bad:rate1h{slo=\"invoicing-availability\"} * 3600 > 2.5", "or sli:bad:rate1h{slo=\"invoicing-availability\"} * 3600 > 0.5")]
    public async Task A_broken_rule_fails_its_generated_test(string text, string broken)
    {
        RequireTools();

        var verdicts = await Verdicts(rules =>
        {
            // One process is enough to break, and takes seconds.
            foreach (var other in Directory.EnumerateFiles(rules).Where(file => Path.GetFileName(file) is not ("invoicing.yaml" or "invoicing_test.yaml")))
                File.Delete(other);
            var path = Path.Combine(rules, "invoicing.yaml");
            var written = File.ReadAllText(path);
            Assert.Contains(text, written);
            File.WriteAllText(path, written.Replace(text, broken, StringComparison.Ordinal));
        });

        Assert.Equal(RuleOutcome.Failed, verdicts.Single(verdict => verdict.Check == "promtool test rules").Outcome);
        Assert.False(RuleVerdict.AllPassed(verdicts));
    }

    [Fact]
    public async Task A_missing_tool_is_never_green()
    {
        CompiledSample.Tree("regional-warehouse").WriteTo(folder);

        var verdicts = await new RuleVerifier(searchPath: folder).VerifyAsync(Path.Combine(folder, "production/observability"), TestContext.Current.CancellationToken);

        Assert.Equal(["not verified: promtool is missing, apt install prometheus", "not verified: amtool is missing, apt install prometheus-alertmanager"], verdicts.Select(verdict => verdict.ToString()));
        Assert.False(RuleVerdict.AllPassed(verdicts));
    }

    private async Task<IReadOnlyList<RuleVerdict>> Verdicts(Action<string> change)
    {
        CompiledSample.Tree("regional-warehouse").WriteTo(folder);
        change(Path.Combine(folder, "production/observability/rules"));
        return await new RuleVerifier().VerifyAsync(Path.Combine(folder, "production/observability"), TestContext.Current.CancellationToken);
    }

    private static void RequireTools()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var (tool, package) in new[] { ("promtool", "prometheus"), ("amtool", "prometheus-alertmanager") })
            Assert.SkipWhen(ToolRun.Find(tool, path) is null, $"{tool} is missing, apt install {package}");
    }
}
