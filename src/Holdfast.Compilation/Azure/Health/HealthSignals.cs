using System.Globalization;
using Holdfast.Compilation.Observability;
using Holdfast.Compilation.Observability.Rules;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Health;

/// <summary>What makes each kind of part well.</summary>
internal static class HealthSignals
{
    /// <summary>The burn alerts of the process, question for question: a tier that pages is unhealthy, one that opens a ticket degraded.</summary>
    public static IReadOnlyList<HealthSignal> OfProcess(AzurePlan plan, BusinessProcess process)
    {
        var writer = new AlertWriter(plan.Source);
        var signals = new List<HealthSignal>();
        foreach (var slo in Signals.ObjectivesOf(plan.Source, process))
        {
            var tiers = BurnTier.For(slo);
            var (pages, tickets) = (Fires(writer, slo, tiers.Where(tier => tier.Pages)), Fires(writer, slo, tiers.Where(tier => !tier.Pages)));
            signals.Add(new HealthSignal($"burn-{slo.Aspect}", $"2 * {pages}\n+ {tickets}", "GreaterThan", 0, 1, "1 where the slow burn alerts hold, 2 and more where the quick ones do."));
        }

        return signals;
    }

    /// <summary>How many replicas answer: the loss of one is what the others are for.</summary>
    public static IReadOnlyList<HealthSignal> OfWorkload(AzurePlan plan, Workload workload)
    {
        if (workload.Schedule is not null || workload.Replicas is not { } replicas)
            return [];
        var available = $"sum(kube_deployment_status_replicas_available{{namespace=\"{workload.Tenant ?? plan.Estate.Estate.Text}\",deployment=\"{workload.Name}\"}})";
        var spare = replicas.Lowest > 1;
        return [new HealthSignal("replicas", available, "LessThan", replicas.Lowest, spare ? Math.Max(1, replicas.Lowest - 1) : 1, spare ? "One replica may be missing; with a second one gone there is no room for the load." : "It has one replica.")];
    }

    /// <summary>The nodes of a zone that are ready.</summary>
    public static HealthSignal NodesOf(string zone) => new(
        "ready-nodes",
        "100 * sum(kube_node_status_condition{condition=\"Ready\",status=\"true\"} * on(node) group_left() kube_node_labels{label_topology_kubernetes_io_zone=\"" + zone + "\"})\n"
        + "/ count(kube_node_labels{label_topology_kubernetes_io_zone=\"" + zone + "\"})",
        "LessThan",
        100,
        50,
        "Percent of the zone's nodes.");

    // The alert holds where its expression gives anything at all.
    private static string Fires(AlertWriter writer, ServiceObjective slo, IEnumerable<BurnTier> tiers)
    {
        var names = tiers.Select(tier => tier.AlertName).ToHashSet(StringComparer.Ordinal);
        var expressions = BurnAlerts.Of(writer, slo).Where(alert => names.Contains(alert.Name)).Select(alert => $"({alert.Expression})").ToList();
        return expressions.Count == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"(count({string.Join("\nor ", expressions)}) or vector(0))");
    }
}
