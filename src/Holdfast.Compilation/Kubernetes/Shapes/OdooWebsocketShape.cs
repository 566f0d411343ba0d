using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Odoo;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>Odoo's live updates: connections that stay open, in a process of their own.</summary>
internal static class OdooWebsocketShape
{
    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var port = string.Create(CultureInfo.InvariantCulture, $"--gevent-port={plan.Port}");
        var container = OdooPod.Container(cluster, plan, ["gevent", .. OdooPod.WithConfiguration, port]);
        var health = plan.Workload.Health ?? "/websocket/health";
        container["startupProbe"] = Probing.Startup(plan.Placement, Probing.Get(health));
        container["readinessProbe"] = Probing.Readiness(plan.Placement, Probing.Get(health));
        container["livenessProbe"] = Probing.Liveness(plan.Placement, Probing.Get(health));
        yield return OdooConfiguration.Of(cluster, plan);
        yield return ServiceObject.Of(plan);
        yield return DeploymentObject.Of(cluster, plan, OdooPod.Content(cluster, plan, container));
    }
}
