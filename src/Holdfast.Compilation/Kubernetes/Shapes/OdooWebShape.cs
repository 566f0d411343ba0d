using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Odoo;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>Odoo for people and partners, without cron threads: with them, a failover of the database ends the pod.</summary>
internal static class OdooWebShape
{
    private const string HealthPath = "/web/health";

    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var container = OdooPod.Container(cluster, plan, OdooPod.WithConfiguration);
        var health = plan.Workload.Health ?? HealthPath;
        container["startupProbe"] = Probing.Startup(plan.Placement, Probing.Get(health));
        // Asks for the database too: a click during an outage logs its user out for good, so the pod must not get any.
        container["readinessProbe"] = Probing.Readiness(plan.Placement, Probing.Get(health == HealthPath ? HealthPath + "?db_server_status=1" : health));
        container["livenessProbe"] = Probing.Liveness(plan.Placement, Probing.Get(health));
        yield return OdooConfiguration.Of(cluster, plan);
        yield return ServiceObject.Of(plan);
        yield return DeploymentObject.Of(cluster, plan, OdooPod.Content(cluster, plan, container));
    }
}
