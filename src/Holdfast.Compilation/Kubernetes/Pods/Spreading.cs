using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>How replicas are kept apart.</summary>
internal static class Spreading
{
    public static JsonArray? Of(ClusterPlan cluster, Spread? spread, JsonObject selector) => spread switch
    {
        null => null,
        Spread.Nodes => [Constraint(cluster, "kubernetes.io/hostname", mustHold: true, selector)],
        _ =>
        [
            Constraint(cluster, "topology.kubernetes.io/zone", spread == Spread.Zones, selector),
            Constraint(cluster, "kubernetes.io/hostname", mustHold: false, selector),
        ],
    };

    private static JsonObject Constraint(ClusterPlan cluster, string key, bool mustHold, JsonObject selector)
    {
        var ofZones = key == "topology.kubernetes.io/zone";
        return new JsonObject
        {
            ["maxSkew"] = 1,
            ["topologyKey"] = key,
            ["whenUnsatisfiable"] = mustHold ? "DoNotSchedule" : "ScheduleAnyway",
        }
            // Without it, two zones that are left count as all there are.
            .When(mustHold && ofZones && cluster.Features.MinDomains && cluster.Zones > 1, "minDomains", cluster.Zones)
            .When(cluster.Features.NodeTaintsPolicy, "nodeTaintsPolicy", "Honor")
            .With("labelSelector", new JsonObject { ["matchLabels"] = selector.DeepClone() })
            // Without it, a roll-out counts old and new pods together and ends skewed.
            .When(cluster.Features.SpreadByTemplate, "matchLabelKeys", Tree.Texts("pod-template-hash"));
    }
}
