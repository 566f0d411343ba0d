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
        if (source.Estate.Platform?.Cluster is not null)
        {
            // What is lost with a zone is expected to go and to come back. What people notice still calls: that a zone is lost is no excuse for it.
            if (source.Estate.Azure?.Zones.Count > 1)
                yield return Rule([$"alertname=\"{ClusterAlerts.ZoneLost}\""], [$"alertname=~\"{PartAlerts.StoreDown}|{SilenceAlerts.Stale}|ProbeAbsent|JobLate|ErrorBudgetBurnTicket.+\""], ["estate", "environment"]);
            // Without the cluster's metrics each process is silent; one page says so.
            yield return Rule([$"alertname=\"{ClusterAlerts.ClusterSilent}\""], [$"alertname=~\"{SilenceAlerts.Absent}|{SilenceAlerts.Stale}|{SilenceAlerts.Thin}|{PartAlerts.StoreDown}|ProbeAbsent|JobLate\""], ["estate", "environment"]);
        }

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
