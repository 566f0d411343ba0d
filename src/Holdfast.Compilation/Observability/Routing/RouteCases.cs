using System.Text.Json.Nodes;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Observability.Routing;

/// <summary>Which receiver each alert must reach, whatever the tree of routes looks like: derived from the estate, checked by amtool.</summary>
internal static class RouteCases
{
    public static string Of(AlertPlan plan, IEnumerable<AlertRule> alerts)
    {
        var cases = new JsonArray();
        foreach (var alert in alerts)
        {
            var labels = new List<(string Key, string Value)> { ("alertname", alert.Name) };
            labels.AddRange(alert.Labels);
            var criticality = Enum.GetValues<Criticality>().First(value => KebabCase.Of(value) == alert.Label("tier"));
            var receiver = alert.Name == PartAlerts.Watchdog ? "heartbeat" : plan.ReceiverOf(alert.Label("severity"), criticality, alert.Label("owner"));
            // Pages of a rota with hours reach the rota and, for the other hours, the tickets.
            var pagesWithHours = alert.Label("severity") == "page" && alert.Name != PartAlerts.StoreDown && plan.FastFor(criticality)?.Hours is not null;
            cases.Add(new JsonObject
            {
                ["labels"] = AlertRule.Map(labels),
                ["receivers"] = pagesWithHours ? JsonList.Of(receiver, plan.ReceiverOf("ticket", criticality, alert.Label("owner"))) : JsonList.Of(receiver),
            });
        }

        return YamlText.Of(new JsonObject { ["configuration"] = "alertmanager.yml", ["cases"] = cases });
    }
}
