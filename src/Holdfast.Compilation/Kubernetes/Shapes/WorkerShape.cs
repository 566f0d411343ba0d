using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>Anything that runs all the time and answers nobody: whether its work gets done is measured, not probed.</summary>
internal static class WorkerShape
{
    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var container = PodContainer.Of(cluster, plan, WorkloadEnvironment.Of(cluster, plan), PodVolumes.Mounts(plan));
        yield return DeploymentObject.Of(cluster, plan, new PodContent { Container = container, Volumes = [.. PodVolumes.Of(cluster, plan, "1Gi")] });
    }
}
