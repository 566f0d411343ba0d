using Holdfast.Compilation.Kubernetes.Planning;

namespace Holdfast.Compilation.Traefik;

/// <summary>A workload that has a host name, with the one that serves its live updates.</summary>
/// <param name="Plan">The workload.</param>
/// <param name="Websocket">The Odoo process for live updates of the same database; null when there is none.</param>
internal sealed record RoutedWorkload(WorkloadPlan Plan, WorkloadPlan? Websocket)
{
    public static IReadOnlyList<RoutedWorkload> All(ClusterPlan cluster) =>
    [
        .. cluster.Workloads.Where(plan => plan.IsRouted && plan.Shape != WorkloadShape.OdooWebsocket).Select(plan => new RoutedWorkload(plan, WebsocketOf(cluster, plan))),
    ];

    /// <summary>The name of its host until the deployment says which one it is.</summary>
    public string UnboundHost => $"{Plan.Name}.{Plan.Namespace}.invalid";

    private static WorkloadPlan? WebsocketOf(ClusterPlan cluster, WorkloadPlan plan) => plan.Shape != WorkloadShape.OdooWeb ? null
        : cluster.Workloads.FirstOrDefault(other => other.Shape == WorkloadShape.OdooWebsocket && other.Namespace == plan.Namespace && other.Database == plan.Database);
}
