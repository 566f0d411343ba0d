using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>The pod of a workload around its container.</summary>
internal static class PodTemplate
{
    public static JsonObject Of(ClusterPlan cluster, WorkloadPlan plan, PodContent content)
    {
        var labels = KubeObject.LabelsOf(plan);
        labels[KubeObject.ReachLabel] = plan.Name;
        if (plan.IsFederated)
            labels["azure.workload.identity/use"] = "true";
        var spec = new JsonObject
        {
            ["serviceAccountName"] = plan.Name,
            // Federated identity brings a token of its own; nothing here speaks to the API server.
            ["automountServiceAccountToken"] = false,
            ["enableServiceLinks"] = false,
            ["priorityClassName"] = plan.PriorityClass,
            ["terminationGracePeriodSeconds"] = Seconds.Of(plan.Drain.Grace),
        };
        spec.When(content.RunsOnce, "restartPolicy", "Never")
            .When(cluster.Features.UserNamespaces, "hostUsers", false)
            .With("securityContext", Hardening.OfPod())
            .With("nodeSelector", plan.Placement.Pool is { } pool ? Tree.Map(("kubernetes.azure.com/agentpool", pool)) : null)
            .With("tolerations", Tolerations(plan, content.RunsOnce))
            .With("topologySpreadConstraints", content.RunsOnce ? null : Spreading.Of(cluster, plan.Placement.Spread, KubeObject.SelectorOf(plan)))
            .With("initContainers", content.Before is { } before ? Tree.List(before) : null)
            .With("containers", Tree.List(content.Container))
            .With("volumes", content.Volumes.Count > 0 ? Tree.List(content.Volumes) : null);
        return new JsonObject { ["metadata"] = new JsonObject { ["labels"] = labels }.With("annotations", Annotations(content)), ["spec"] = spec };
    }

    private static JsonObject? Annotations(PodContent content)
    {
        if (!content.RunsOnce)
            return content.Annotations;
        var annotations = content.Annotations ?? [];
        annotations["cluster-autoscaler.kubernetes.io/safe-to-evict"] = "false";
        return annotations;
    }

    private static JsonArray? Tolerations(WorkloadPlan plan, bool runsOnce)
    {
        var tolerations = new JsonArray();
        if (plan.Pool is { Spot: true })
            tolerations.Add(Tree.Map(("key", "kubernetes.azure.com/scalesetpriority"), ("operator", "Equal"), ("value", "spot"), ("effect", "NoSchedule")));
        // A job that is started again elsewhere while its node is only out of touch would run twice.
        if (!runsOnce && plan.Placement.Disruption?.EvictAfter is { } evictAfter)
        {
            foreach (var condition in (string[])["not-ready", "unreachable"])
            {
                tolerations.Add(Tree.Map(("key", "node.kubernetes.io/" + condition), ("operator", "Exists"), ("effect", "NoExecute"))
                    .With("tolerationSeconds", Seconds.Of(evictAfter)));
            }
        }

        return tolerations.Count == 0 ? null : tolerations;
    }
}
