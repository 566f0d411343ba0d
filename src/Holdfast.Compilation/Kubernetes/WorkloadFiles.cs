using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Network;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Scaling;
using Holdfast.Compilation.Kubernetes.Shapes;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>All objects of one workload, in one file: who it is, what it may reach, what it runs, and how many of it.</summary>
internal static class WorkloadFiles
{
    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, WorkloadPlan plan)
    {
        yield return Accounts.Of(plan);
        if (VaultObjects.Of(plan) is { } secrets)
            yield return secrets;
        foreach (var policy in WorkloadPolicies.Of(cluster, plan))
            yield return policy;
        foreach (var part in Running(cluster, plan))
            yield return part;
        if (plan.Shape == WorkloadShape.OdooWeb)
            yield return OdooMigrationShape.Of(cluster, plan);
        if (DisruptionBudget.Of(cluster, plan) is { } budget)
            yield return budget;
        foreach (var scaler in Scalers.Of(cluster, plan))
            yield return scaler;
    }

    private static IEnumerable<JsonNode> Running(ClusterPlan cluster, WorkloadPlan plan) => plan.Shape switch
    {
        WorkloadShape.OdooWeb => OdooWebShape.Of(cluster, plan),
        WorkloadShape.OdooWebsocket => OdooWebsocketShape.Of(cluster, plan),
        WorkloadShape.OdooCron => OdooCronShape.Of(cluster, plan),
        WorkloadShape.OdooQueueJob => OdooQueueJobShape.Of(cluster, plan),
        WorkloadShape.ScheduledJob => ScheduledJobShape.Of(cluster, plan),
        WorkloadShape.Worker => WorkerShape.Of(cluster, plan),
        _ => HttpShape.Of(cluster, plan),
    };
}
