using System.Text.RegularExpressions;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.Observability;

public sealed class ObservabilityBaselines
{
    [Fact]
    public void What_people_watch_is_reviewed()
    {
        foreach (var file in CompiledSample.Tree("regional-warehouse").In("observability"))
            Baseline.Matches($"regional-warehouse/compiled/{file.Path}", file.Text);
    }

    /// <summary>Of the larger sample what differs from the smaller one: many owners, tenants and stores. The rules of its processes are made by the same hand.</summary>
    [Fact]
    public void Whom_a_group_of_companies_calls_is_reviewed()
    {
        var reviewed = CompiledSample.Tree("multinational-distributor").In("observability").Where(file => file.Path.Split('/') is [_, _, "alertmanager.yml" or "detection.md" or "log-retention.yaml"] or [_, _, "rules", "parts.yaml"]).ToList();

        Assert.Equal(4, reviewed.Count);
        Assert.All(reviewed, file => Baseline.Matches($"multinational-distributor/compiled/{file.Path}", file.Text));
    }

    [Fact]
    public void An_alert_is_silenced_only_by_one_that_exists_and_carries_the_same_labels()
    {
        var tree = CompiledSample.Tree("multinational-distributor");
        var alerts = tree.In("observability").Where(file => file.Path.Contains("/kubernetes/", StringComparison.Ordinal)).SelectMany(file => YamlAsJson.Documents(file.Text)).Where(document => document!["kind"]!.GetValue<string>() == "PrometheusRule")
            .SelectMany(document => document!["spec"]!["groups"]!.AsArray()).SelectMany(group => group!["rules"]!.AsArray()).Where(rule => rule!["alert"] is not null)
            .Select(rule => rule!["labels"]!.AsObject().ToDictionary(label => label.Key, label => label.Value!.GetValue<string>()).Append(new("alertname", rule["alert"]!.GetValue<string>())).ToDictionary()).ToList();
        var rules = YamlAsJson.Documents(tree.Find("production/observability/alertmanager.yml")!.Text).Single()!["inhibit_rules"]!.AsArray();

        Assert.Contains(rules, rule => rule!["source_matchers"]!.ToJsonString().Contains("ZoneLost", StringComparison.Ordinal));
        Assert.All(rules, rule =>
        {
            string[] equal = [.. rule!["equal"]!.AsArray().Select(label => label!.GetValue<string>())];
            foreach (var side in (string[])["source_matchers", "target_matchers"])
            {
                var matching = alerts.Where(alert => rule[side]!.AsArray().All(matcher => Matches(alert, matcher!.GetValue<string>()))).ToList();
                Assert.True(matching.Count > 0, $"{side} of {rule.ToJsonString()} match no alert.");
                Assert.All(matching, alert => Assert.Subset(alert.Keys.ToHashSet(), equal.ToHashSet()));
            }
        });
    }

    [Fact]
    public void A_page_about_what_people_notice_is_never_silenced_by_the_loss_of_a_zone() => Assert.All(
        YamlAsJson.Documents(CompiledSample.Tree("regional-warehouse").Find("production/observability/alertmanager.yml")!.Text).Single()!["inhibit_rules"]!.AsArray()
            .Where(rule => rule!["source_matchers"]!.ToJsonString().Contains("ZoneLost", StringComparison.Ordinal)),
        rule => Assert.False(rule!["target_matchers"]!.AsArray().All(matcher => Matches(new() { ["alertname"] = "ErrorBudgetBurnPageQuick" }, matcher!.GetValue<string>()))));

    private static bool Matches(Dictionary<string, string> labels, string matcher)
    {
        var (key, isPattern, value) = matcher.Split("=~") is [var left, var right] ? (left, true, right) : (matcher.Split('=')[0], false, matcher.Split('=')[1]);
        var text = labels.GetValueOrDefault(key, "");
        return isPattern ? Regex.IsMatch(text, $"^(?:{value.Trim('"')})$") : text == value.Trim('"');
    }
}
