using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Odoo;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>Odoo's scheduled jobs: no port; what tells that it works is that no job is overdue.</summary>
internal static class OdooCronShape
{
    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        var container = OdooPod.Container(cluster, plan, [.. OdooPod.WithConfiguration, "--no-http"]);
        container["livenessProbe"] = Probing.Liveness(plan.Placement, Probing.Run("python3", OdooPod.Program("cron_lag.py")));
        yield return OdooConfiguration.Of(cluster, plan);
        yield return DeploymentObject.Of(cluster, plan, OdooPod.Content(cluster, plan, container));
    }
}
