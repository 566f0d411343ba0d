using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>Anything that answers on a port.</summary>
internal static class HttpShape
{
    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var container = PodContainer.Of(cluster, plan, WorkloadEnvironment.Of(cluster, plan), PodVolumes.Mounts(plan));
        var health = plan.Workload.Health ?? "/healthz";
        container["startupProbe"] = Probing.Startup(plan.Placement, Probing.Get(health));
        container["readinessProbe"] = Probing.Readiness(plan.Placement, Probing.Get(health));
        container["livenessProbe"] = Probing.Liveness(plan.Placement, Probing.Get(health));
        yield return ServiceObject.Of(plan);
        yield return DeploymentObject.Of(cluster, plan, new PodContent { Container = container, Volumes = [.. PodVolumes.Of(cluster, plan, "256Mi")] });
    }
}
