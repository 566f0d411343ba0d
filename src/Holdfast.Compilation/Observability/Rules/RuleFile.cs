using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Observability.Routing;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Observability.Rules;

/// <summary>The rules of a process, or of what all processes stand on, before they are written.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Objectives">The promises that the rules watch.</param>
/// <param name="Alerts">The alerts, in the order written.</param>
/// <param name="Groups">The groups of rules, in the order in which they must be evaluated.</param>
internal sealed record RuleFile(string Name, IReadOnlyList<ServiceObjective> Objectives, IReadOnlyList<AlertRule> Alerts, IReadOnlyList<JsonObject> Groups)
{
    private static readonly TimeSpan LongestQuickWindow = TimeSpan.FromHours(6);

    public IEnumerable<string> GroupNames => Groups.Select(group => group["name"]?.GetValue<string>() ?? "");

    public static RuleFile Of(AlertWriter writer, BusinessProcess process)
    {
        var objectives = Signals.ObjectivesOf(writer.Source, process);
        var alerts = new List<AlertRule>();
        var groups = new List<JsonObject>();
        foreach (var slo in objectives)
        {
            var labels = new[] { ("slo", slo.Name), ("estate", writer.Source.Estate.Estate.Text), ("environment", writer.Source.Environment), ("process", process.Name), ("tier", AlertPlan.CriticalityOf(process)) };
            // Windows of days cost much to compute and change slowly.
            groups.Add(Group($"{slo.Name}-quick", "1m", RecordingRules.Of(slo, [.. BurnTier.Windows.Where(window => window <= LongestQuickWindow)], labels)));
            groups.Add(Group($"{slo.Name}-slow", "5m", RecordingRules.Of(slo, [.. BurnTier.Windows.Where(window => window > LongestQuickWindow)], labels)));
            alerts.AddRange(BurnAlerts.Of(writer, slo));
            alerts.AddRange(SilenceAlerts.Of(writer, slo));
        }

        alerts.AddRange(PartAlerts.OfProcess(writer, process));
        if (alerts.Count > 0)
            groups.Add(Group($"{process.Name}-alerts", "1m", alerts.Select(alert => alert.ToTree())));
        return new RuleFile(process.Name, objectives, alerts, groups);
    }

    /// <summary>What every process stands on.</summary>
    public static RuleFile OfParts(AlertWriter writer)
    {
        var alerts = PartAlerts.Of(writer).ToList();
        return new RuleFile("parts", [], alerts, [Group("parts-alerts", "1m", alerts.Select(alert => alert.ToTree()))]);
    }

    /// <summary>The file as Prometheus reads it.</summary>
    public string ToText() => YamlText.Of(Tree());

    /// <summary>The object as the Prometheus operator reads it.</summary>
    public JsonObject ToObject(AlertWriter writer) => new()
    {
        ["apiVersion"] = "monitoring.coreos.com/v1",
        ["kind"] = "PrometheusRule",
        ["metadata"] = new JsonObject
        {
            ["name"] = ClusterNames.InCluster(writer.Source, $"holdfast-{Name}"),
            ["namespace"] = ClusterNames.Observability,
            ["labels"] = new JsonObject { ["app.kubernetes.io/part-of"] = writer.Source.Estate.Estate.Text, ["app.kubernetes.io/managed-by"] = "holdfast" },
        },
        ["spec"] = Tree(),
    };

    private JsonObject Tree() => new() { ["groups"] = JsonList.OfNodes(Groups.Select(group => group.DeepClone())) };

    private static JsonObject Group(string name, string interval, IEnumerable<JsonObject> rules) => new() { ["name"] = name, ["interval"] = interval, ["rules"] = JsonList.OfNodes(rules) };
}
