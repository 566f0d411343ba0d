using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>How many replicas a drain may take away at once.</summary>
internal static class DisruptionBudget
{
    public static JsonObject? Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        // One replica under a budget is one that a drain waits for without end.
        if (plan.Replicas.Lowest < 2 || plan.Shape == WorkloadShape.ScheduledJob)
            return null;
        var spec = new JsonObject();
        if (plan.Placement.Disruption is { MinAvailable: { } left, MaxUnavailable: null })
            spec["minAvailable"] = left;
        else
            spec["maxUnavailable"] = plan.Placement.Disruption?.MaxUnavailable ?? 1;
        spec.When(cluster.Features.UnhealthyPodEviction, "unhealthyPodEvictionPolicy", "AlwaysAllow")
            .With("selector", new JsonObject { ["matchLabels"] = KubeObject.SelectorOf(plan) });
        return KubeObject.For(plan, "policy/v1", "PodDisruptionBudget").With("spec", spec);
    }
}
