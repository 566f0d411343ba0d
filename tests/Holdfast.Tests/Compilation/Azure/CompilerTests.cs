using System.Text.Json.Nodes;
using Holdfast.Compilation.Azure.Alerting;
using Holdfast.Compilation.Observability.Rules;
using Xunit;

namespace Holdfast.Tests.Compilation.Azure;

/// <summary>The real compiler builds what we emit and its linter finds nothing: what is allowed is suppressed in the files, with the reason beside it.</summary>
public sealed class CompilerTests
{
    [Theory]
    [Trait("depth", "deep")]
    [InlineData("regional-warehouse", "production")]
    [InlineData("regional-warehouse", "staging")]
    [InlineData("multinational-distributor", "production")]
    [InlineData("multinational-distributor", "acceptance")]
    public async Task Bicep_builds_and_lints_without_a_word(string sample, string environment) =>
        Assert.Equal("", await BicepTool.BuildAsync(AzureSample.Loadable(AzureSample.Source(sample, environment))));

    [Fact]
    [Trait("depth", "deep")]
    public async Task Bicep_builds_what_no_sample_has()
    {
        Assert.Equal("", await BicepTool.BuildAsync(AzureSample.Loadable(AzureSample.SourceWithShare())));
        Assert.Equal("", await BicepTool.BuildAsync(AzureSample.Loadable(CompiledSample.Source("regional-warehouse", "production", "azure.recovery.mode=warm-standby"))));
    }

    [Fact]
    [Trait("depth", "deep")]
    public async Task Bicep_refuses_a_file_with_a_mistake()
    {
        var files = AzureSample.Loadable(AzureSample.Source("regional-warehouse", "production")).Select(file => file.Path.EndsWith("vault.bicep", StringComparison.Ordinal)
            ? file with { Text = file.Text.Replace("enablePurgeProtection", "enablePurgeProtecton", StringComparison.Ordinal) }
            : file);
        Assert.Contains("enablePurgeProtecton", await BicepTool.BuildAsync(files), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("depth", "deep")]
    public async Task Managed_Prometheus_gets_every_rule_that_is_tested_and_no_group_too_large()
    {
        var files = AzureSample.Loadable(AzureSample.Source("multinational-distributor", "production"));
        var written = files.Where(file => file.Path.StartsWith("observability/rules/", StringComparison.Ordinal) && !file.Path.EndsWith("_test.yaml", StringComparison.Ordinal))
            .SelectMany(file => YamlAsJson.Documents(file.Text).SelectMany(document => document!["groups"]!.AsArray()))
            .SelectMany(group => group!["rules"]!.AsArray())
            .Select(rule => (Name: (rule!["record"] ?? rule["alert"])!.GetValue<string>(), Expression: rule["expr"]!.GetValue<string>()))
            .Where(rule => rule.Name != PartAlerts.Watchdog)
            .Order()
            .ToList();
        var groups = JsonNode.Parse(await BicepTool.SnapshotAsync(files))!["predictedResources"]!.AsArray()
            .Where(resource => resource!["type"]!.GetValue<string>() == "Microsoft.AlertsManagement/prometheusRuleGroups")
            .Select(resource => resource!["properties"]!["rules"]!.AsArray())
            .ToList();

        Assert.True(written.Count > 500);
        Assert.All(groups, group => Assert.InRange(group.Count, 1, RuleGroupModule.MostRules));
        Assert.Equal(written, groups.SelectMany(group => group).Select(rule => (Name: (rule!["record"] ?? rule["alert"])!.GetValue<string>(), Expression: rule["expression"]!.GetValue<string>())).Order());
        Assert.All(
            groups.SelectMany(group => group).Where(rule => rule!["alert"] is not null),
            rule => Assert.Equal(rule!["labels"]!["severity"]!.GetValue<string>() is "page" or "ticket" ? 1 : 0, rule["actions"]!.AsArray().Count));
    }
}
