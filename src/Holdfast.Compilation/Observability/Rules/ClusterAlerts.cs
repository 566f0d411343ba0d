using System.Globalization;

namespace Holdfast.Compilation.Observability.Rules;

/// <summary>Alerts about what takes many things down at once. Each silences what merely follows from it, so that one page comes and not thirty.</summary>
internal static class ClusterAlerts
{
    public const string ZoneLost = "ZoneLost";
    public const string ClusterSilent = "ClusterSilent";

    /// <summary>What kube-state-metrics says of nodes; the label of the zone must be among those that it is told to keep.</summary>
    public const string NodeZones = "kube_node_labels{label_topology_kubernetes_io_zone!=\"\"}";
    public const string ReadyNodes = "kube_node_status_condition{condition=\"Ready\",status=\"true\"}";

    private static readonly TimeSpan ZoneFor = TimeSpan.FromMinutes(3);

    public static IEnumerable<AlertRule> Of(AlertWriter writer)
    {
        var estate = writer.Source.Estate;
        if (estate.Platform?.Cluster is null || estate.Processes.Count == 0)
            yield break;
        // "page" stands for the loudest that the estate has; the writer decides.
        if (estate.Azure?.Zones.Count is > 1 and var zones)
        {
            yield return writer.ForAll(
                "zones",
                ZoneLost,
                string.Create(CultureInfo.InvariantCulture, $"count(count by (label_topology_kubernetes_io_zone) ({NodeZones} and on (node) ({ReadyNodes} == 1))) < {zones}"),
                new("page", string.Create(CultureInfo.InvariantCulture, $"Fewer than {zones} zones have a node that is ready"), "Change nothing and stop releases; see that replicas come up in the zones that are left", "zone-loss") { For = ZoneFor });
        }

        yield return writer.ForAll(
            "cluster",
            ClusterSilent,
            "absent(kube_node_info)",
            new("page", "Nothing is heard of the cluster: it is gone, or nobody watches it", "Ask somebody who works with it now; if they cannot, it is an outage of everything", "no-signal") { For = writer.Plan.Silence });
    }
}
