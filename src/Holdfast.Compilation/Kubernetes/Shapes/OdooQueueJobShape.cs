using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Odoo;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>Odoo's queued jobs: a runner calls Odoo over HTTP for each, by a service of its own, so that jobs never take workers from people.</summary>
internal static class OdooQueueJobShape
{
    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var container = OdooPod.Container(cluster, plan, OdooPod.WithConfiguration);
        var health = plan.Workload.Health ?? "/web/health";
        container["startupProbe"] = Probing.Startup(plan.Placement, Probing.Get(health));
        container["readinessProbe"] = Probing.Readiness(plan.Placement, Probing.Get(health));
        container["livenessProbe"] = Probing.Liveness(plan.Placement, Probing.Get(health));
        yield return OdooConfiguration.Of(cluster, plan);
        yield return ServiceObject.Of(plan);
        yield return DeploymentObject.Of(cluster, plan, OdooPod.Content(cluster, plan, container));
    }
}
