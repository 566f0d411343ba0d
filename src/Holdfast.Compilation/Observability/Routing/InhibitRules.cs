using System.Text.Json.Nodes;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Observability.Routing;

/// <summary>Which alert makes which other one needless. Both sides always carry the labels that must be equal.</summary>
internal static class InhibitRules
{
    public static IEnumerable<JsonObject> Of(CompilationSource source)
    {
        yield return Rule(["severity=\"page\"", "burnrate_tier=~\".+\""], ["severity=\"ticket\"", "burnrate_tier=~\".+\""], ["estate", "environment", "slo"]);
        yield return Rule(["burnrate_tier=\"page-quick\""], ["burnrate_tier=\"page-slow\""], ["estate", "environment", "slo"]);
        yield return Rule(["burnrate_tier=\"ticket-quick\""], ["burnrate_tier=\"ticket-slow\""], ["estate", "environment", "slo"]);
        yield return Rule([$"alertname=\"{SilenceAlerts.Absent}\""], [$"alertname=\"{SilenceAlerts.Thin}\""], ["estate", "environment", "slo"]);
        foreach (var store in source.Estate.Stores.Values.Where(store => PartAlerts.UpSeries(store) is not null))
        {
            var processes = source.Graph.ProcessesOn(store.Name).Select(node => node.Name).ToList();
            if (processes.Count == 0)
                continue;
            yield return Rule(
                [$"alertname=\"{PartAlerts.StoreDown}\"", $"store=\"{store.Name}\""],
                ["alertname=~\"ErrorBudgetBurn.+|ProbeFails|JobLate\"", $"process=~\"{string.Join('|', processes)}\""],
                ["estate", "environment"]);
        }
    }

    private static JsonObject Rule(string[] source, string[] target, string[] equal) =>
        new() { ["source_matchers"] = JsonList.Of(source), ["target_matchers"] = JsonList.Of(target), ["equal"] = JsonList.Of(equal) };
}
