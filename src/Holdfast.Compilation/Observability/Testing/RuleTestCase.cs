using System.Text.Json.Nodes;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Observability.Testing;

/// <summary>One case of a generated test: what is fed in, and what must come of it.</summary>
internal sealed class RuleTestCase(string name, int step = 1)
{
    private readonly JsonArray series = [];
    private readonly JsonArray alerts = [];
    private readonly JsonArray values = [];

    public RuleTestCase With(params IEnumerable<CounterSeries> counters)
    {
        foreach (var counter in counters)
            series.Add(new JsonObject { ["series"] = counter.Series, ["values"] = counter.Values });
        return this;
    }

    /// <summary>At this minute exactly these alerts of one name fire; none where the list is empty.</summary>
    public RuleTestCase Expect(int minute, string alert, params IEnumerable<AlertRule> firing)
    {
        alerts.Add(new JsonObject
        {
            ["eval_time"] = $"{minute}m",
            ["alertname"] = alert,
            ["exp_alerts"] = JsonList.OfNodes(firing.Select(rule => new JsonObject { ["exp_labels"] = AlertRule.Map(rule.Labels), ["exp_annotations"] = AlertRule.Map(rule.Annotations) })),
        });
        return this;
    }

    /// <summary>At this minute an expression has one sample without labels.</summary>
    public RuleTestCase ExpectValue(int minute, string expression, decimal value)
    {
        values.Add(new JsonObject
        {
            ["eval_time"] = $"{minute}m",
            ["expr"] = expression,
            ["exp_samples"] = JsonList.OfNodes(new JsonObject { ["labels"] = "{}", ["value"] = value }),
        });
        return this;
    }

    public JsonObject ToTree()
    {
        var tree = new JsonObject { ["name"] = name, ["interval"] = $"{step}m", ["input_series"] = series };
        if (alerts.Count > 0)
            tree["alert_rule_test"] = alerts;
        if (values.Count > 0)
            tree["promql_expr_test"] = values;
        return tree;
    }

    /// <summary>A file of cases for one file of rules.</summary>
    public static string FileOf(RuleFile rules, string evaluated, IEnumerable<RuleTestCase> cases) => YamlText.Of(new JsonObject
    {
        ["rule_files"] = JsonList.Of(rules.Name + ".yaml"),
        ["evaluation_interval"] = evaluated,
        ["group_eval_order"] = JsonList.Of(rules.GroupNames),
        ["tests"] = JsonList.OfNodes(cases.Select(testCase => testCase.ToTree())),
    });
}
