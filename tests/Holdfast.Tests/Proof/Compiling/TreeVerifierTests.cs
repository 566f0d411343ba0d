using Holdfast.Compilation;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Compiling;
using Holdfast.Testing.Estates;
using Holdfast.Tests.Compilation;
using Holdfast.Tests.Compilation.Azure;
using Xunit;

namespace Holdfast.Tests.Proof.Compiling;

public sealed class TreeVerifierTests
{
    [Theory]
    [Trait("depth", "deep")]
    [InlineData("regional-warehouse", true)]
    [InlineData("multinational-distributor", false)]
    public async Task The_tools_accept_all_that_is_compiled(string sample, bool thorough)
    {
        var verification = await Verify(CompiledSample.Tree(sample), Tools(), sample, thorough);

        Assert.All(verification.Verdicts, verdict => Assert.True(verdict.Outcome == CheckOutcome.Passed, $"{verdict.Check}: {verdict.Detail} {string.Join('\n', verdict.Problems)}"));
        Assert.Equal(9, verification.Verdicts.Count);
        Assert.Equal(CheckOutcome.Passed, verification.Outcome);
    }

    // One process is enough to break, and takes seconds.
    [Theory]
    [InlineData("> 0.072", "> 0.72")]
    [InlineData("and sli:bad:rate1h{slo=\"invoicing-availability\"} * 3600 > 2.5", "or sli:bad:rate1h{slo=\"invoicing-availability\"} * 3600 > 0.5")]
    public async Task A_broken_rule_fails_its_generated_test(string text, string broken)
    {
        var tools = Tools(ExternalTool.Promtool);
        var tree = Changed("observability/rules/invoicing.yaml", text, broken, file => file.Path.Contains("/rules/", StringComparison.Ordinal) && Path.GetFileName(file.Path).StartsWith("invoicing", StringComparison.Ordinal));

        var verification = await Verify(tree, tools);

        Assert.Equal(CheckOutcome.Passed, verification.Verdicts.Single(verdict => verdict.Check == "promtool check rules").Outcome);
        Assert.Equal(CheckOutcome.Failed, verification.Verdicts.Single(verdict => verdict.Check == "promtool test rules").Outcome);
        Assert.Equal(CheckOutcome.Failed, verification.Outcome);
    }

    [Fact]
    public async Task A_route_that_leads_elsewhere_fails_its_generated_case()
    {
        var tools = Tools(ExternalTool.Amtool);
        var tree = Changed("observability/alertmanager_routes_test.yaml", "tier: mission-critical", "tier: unheard-of", file => Path.GetFileName(file.Path).StartsWith("alertmanager", StringComparison.Ordinal));

        var verification = await Verify(tree, tools);

        Assert.Equal(CheckOutcome.Passed, verification.Verdicts.Single(verdict => verdict.Check == "amtool check-config").Outcome);
        Assert.Equal(CheckOutcome.Failed, verification.Verdicts.Single(verdict => verdict.Check == "amtool config routes test").Outcome);
    }

    [Theory]
    [Trait("depth", "deep")]
    [InlineData("enablePurgeProtection", "enablePurgeProtecton")]
    [InlineData("param location string", "param location string\nparam nobodyUsesThis string = ''")]
    public async Task The_compiler_refuses_a_mistake_and_a_warning(string text, string broken)
    {
        var tools = Tools(ExternalTool.Bicep);
        var tree = Changed("azure/modules/vault.bicep", text, broken, file => file.Path.Contains("/azure/", StringComparison.Ordinal));

        var verification = await Verify(tree, tools);

        Assert.Equal(CheckOutcome.Failed, verification.Outcome);
    }

    [Theory]
    [InlineData(BicepJudge.LargestTemplate, CheckOutcome.Passed)]
    [InlineData(BicepJudge.LargestTemplate + 1, CheckOutcome.Failed)]
    public void A_template_larger_than_Azure_takes_is_refused(int bytes, CheckOutcome expected) =>
        Assert.Equal(expected, BicepJudge.OfSize(CheckVerdict.Of("production", "bicep build", CheckOutcome.Passed, "built"), bytes).Outcome);

    [Fact]
    public async Task A_missing_tool_is_never_green()
    {
        var verification = await Verify(CompiledSample.Tree("regional-warehouse"), "/nowhere");

        Assert.Equal(CheckOutcome.NotVerified, verification.Outcome);
        Assert.Equal(
            ["bicep is missing: az bicep install, or a release of https://github.com/Azure/bicep", "promtool is missing: apt install prometheus", "amtool is missing: apt install prometheus-alertmanager"],
            verification.Verdicts.Where(verdict => verdict.Outcome == CheckOutcome.NotVerified).Select(verdict => verdict.Detail));
        Assert.All(verification.Verdicts.Where(verdict => verdict.Environment is null), verdict => Assert.Equal(CheckOutcome.Passed, verdict.Outcome));
    }

    [Fact]
    public void Rules_that_differ_in_names_only_are_judged_once_and_no_others_are()
    {
        var source = new CompilationSource(new EstateReader(TenantEstate.Generate(tenants: 5, seed: 1)).Read("estate.yaml", "production").Estate!, "production");
        var tests = Enumerable.Range(1, 5).Select(number => new CompiledFile($"invoicing-000{number}_test.yaml", $"owner: {source.Estate.Processes[$"invoicing-000{number}"].Owner}\nfires: invoicing-000{number} on odoo-web-000{number}\n")).ToList();
        var rules = Enumerable.Range(1, 5).Select(number => new CompiledFile($"invoicing-000{number}.yaml", $"expr: errors{{service=\"odoo-web-000{number}\"}} > 0.072\n")).ToDictionary(file => file.Path, StringComparer.Ordinal);

        var (alike, first) = (new RuleNames(source).Classes(tests, rules), tests[0].Path);
        rules["invoicing-0003.yaml"] = rules["invoicing-0003.yaml"] with { Text = rules["invoicing-0003.yaml"].Text.Replace("> 0.072", "> 0.073", StringComparison.Ordinal) };
        var changed = new RuleNames(source).Classes(tests, rules);

        Assert.Equal([first], alike.Select(file => file.Path));
        Assert.Equal([first, "invoicing-0003_test.yaml"], changed.Select(file => file.Path));
    }

    private static async Task<TreeVerification> Verify(CompiledTree tree, string tools, string sample = "regional-warehouse", bool thorough = false) =>
        await new TreeVerifier(tools, thorough).VerifyAsync([CompiledSample.Source(sample)], tree, cancellation: TestContext.Current.CancellationToken);

    /// <summary>The sample's tree, or what of it is wanted, with a mistake in one file.</summary>
    private static CompiledTree Changed(string path, string text, string broken, Func<CompiledFile, bool> wanted)
    {
        var changed = CompiledSample.Tree("regional-warehouse").Files.Where(wanted).Select(file => file.Path == $"production/{path}" ? file with { Text = file.Text.Replace(text, broken, StringComparison.Ordinal) } : file).ToList();
        Assert.Contains(changed, file => file.Text.Contains(broken, StringComparison.Ordinal));
        return new CompiledTree(changed);
    }

    /// <summary>The search path, where the tools are on it; the test is skipped, and says so, where they are not.</summary>
    private static string Tools(params ExternalTool[] needed)
    {
        var path = $"{Environment.GetEnvironmentVariable("PATH")}{Path.PathSeparator}{BicepPackage.Folder}";
        foreach (var tool in needed.Length > 0 ? needed : [ExternalTool.Bicep, ExternalTool.Promtool, ExternalTool.Amtool])
            Assert.SkipWhen(tool.Find(path) is null, $"{tool.Name} is missing: {tool.HowToGet}");
        return path;
    }
}
