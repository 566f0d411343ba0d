using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;

namespace Holdfast.Compilation.Traefik;

/// <summary>A workload that has a host name, with the one that serves its live updates.</summary>
/// <param name="Plan">The workload.</param>
/// <param name="Websocket">The Odoo process for live updates of the same database; null when there is none.</param>
internal sealed record RoutedWorkload(WorkloadPlan Plan, WorkloadPlan? Websocket)
{
    public static IEnumerable<RoutedWorkload> In(ClusterPlan cluster, NamespacePlan space) =>
        cluster.In(space).Where(plan => plan.IsRouted && plan.Shape != WorkloadShape.OdooWebsocket).Select(plan => new RoutedWorkload(plan, WebsocketOf(cluster, space, plan)));

    /// <summary>The name of its host until the deployment says which one it is.</summary>
    public string UnboundHost => $"{Plan.Name}.{Plan.Namespace}.invalid";

    /// <summary>The route for requests of the platform itself, which nobody's promise counts.</summary>
    public string GuardName => KubeName.Of(Plan.Name, "guard");

    /// <summary>Its IngressRoutes. Each has a name of its own in the metrics: live updates must not count as slow answers, nor the edge's questions as good ones.</summary>
    public IEnumerable<string> RouteNames => [Plan.Name, GuardName, .. Websocket is null ? (string[])[] : [Websocket.Name]];

    private static WorkloadPlan? WebsocketOf(ClusterPlan cluster, NamespacePlan space, WorkloadPlan plan) => plan.Shape != WorkloadShape.OdooWeb ? null
        : cluster.In(space).FirstOrDefault(other => other.Shape == WorkloadShape.OdooWebsocket && other.Database == plan.Database);
}
