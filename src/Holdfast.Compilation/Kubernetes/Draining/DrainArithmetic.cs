using System.Globalization;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Kubernetes.Shapes;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Draining;

/// <summary>The conditions from the edge to the maintenance window under which a roll-out, a drain or an upgrade fails no request.</summary>
internal static class DrainArithmetic
{
    public static IReadOnlyList<DrainInequality> Of(ClusterPlan cluster) =>
    [
        .. OfProxy(cluster),
        .. cluster.Workloads.SelectMany(plan => OfWorkload(cluster, plan)),
        .. PoolArithmetic.Of(cluster),
    ];

    private static IEnumerable<DrainInequality> OfProxy(ClusterPlan cluster)
    {
        if (cluster.Ingress is null)
            yield break;
        var drain = ProxyDrain.Of(cluster);
        var noticed = ProxyDrain.EdgeNotices(cluster);
        var needed = noticed + DrainPlan.Propagation;
        yield return DrainInequality.Of(
            "D1",
            "traefik",
            (Text($"requestAcceptGraceTimeout {S(drain.PreStop)}"), drain.PreStop.TotalSeconds),
            (Text($"edge notices {S(noticed)} + propagation {S(DrainPlan.Propagation)} = {S(needed)}"), needed.TotalSeconds));
        var longest = ProxyDrain.LongestRouted(cluster);
        yield return DrainInequality.Of("D2", "traefik", (Text($"graceTimeOut {S(drain.Longest)}"), drain.Longest.TotalSeconds), (Text($"longest request {S(longest)}"), longest.TotalSeconds));
        var whole = drain.PreStop + drain.Longest + DrainPlan.Margin;
        yield return DrainInequality.Of(
            "D3",
            "traefik",
            (Text($"terminationGracePeriodSeconds {S(drain.Grace)}"), drain.Grace.TotalSeconds),
            (Text($"{S(drain.PreStop)} + {S(drain.Longest)} + {S(DrainPlan.Margin)} = {S(whole)}"), whole.TotalSeconds));
    }

    private static IEnumerable<DrainInequality> OfWorkload(ClusterPlan cluster, WorkloadPlan plan)
    {
        if (plan.Shape == WorkloadShape.ScheduledJob)
            yield break;
        var drain = plan.Drain;
        if (plan.Port is not null)
            yield return DrainInequality.Of("D4", plan.Name, (Text($"preStop {S(drain.PreStop)}"), drain.PreStop.TotalSeconds), (Text($"propagation {S(DrainPlan.Propagation)}"), DrainPlan.Propagation.TotalSeconds));
        var whole = drain.PreStop + drain.Longest + DrainPlan.Margin;
        // The longest request is also the time after which Odoo's own watchdog ends one.
        yield return DrainInequality.Of(
            plan.Shape is WorkloadShape.OdooCron or WorkloadShape.OdooQueueJob or WorkloadShape.Worker ? "D6" : "D5",
            plan.Name,
            (Text($"terminationGracePeriodSeconds {S(drain.Grace)}"), drain.Grace.TotalSeconds),
            (Text($"{S(drain.PreStop)} + {S(drain.Longest)} + {S(DrainPlan.Margin)} = {S(whole)}"), whole.TotalSeconds));
        yield return plan.Workload.Disk is null
            ? DrainInequality.Of("D10", plan.Name, (Text($"maxSurge {DeploymentObject.Surge}, maxUnavailable 0, minReadySeconds {DeploymentObject.MinReadySeconds}"), DeploymentObject.Surge), ("maxSurge 1", 1))
            : DrainInequality.Of("D10", plan.Name, ("each replica keeps a disk, so none is added before one goes", 0), ("maxSurge 1", 1));
        if (plan.Replicas.Lowest > 1)
            yield return Budget(plan);
        if (plan.Port is not null)
        {
            var startup = Probing.StartupOf(plan.Placement);
            var probe = Probing.Startup(plan.Placement, []);
            var waited = probe["failureThreshold"]!.GetValue<int>() * probe["periodSeconds"]!.GetValue<int>();
            yield return DrainInequality.Of("D12", plan.Name, (Text($"startup probe waits {waited} s"), waited), (Text($"start takes {S(startup)}"), startup.TotalSeconds));
        }

        if (plan.Workload.Load is { } load && cluster.Zones > 1 && cluster.IsLive)
            yield return AfterZone(cluster, plan, load);
    }

    private static DrainInequality Budget(WorkloadPlan plan)
    {
        var lowest = plan.Replicas.Lowest;
        var allowed = plan.Placement.Disruption is { MinAvailable: { } left, MaxUnavailable: null } ? lowest - left : plan.Placement.Disruption?.MaxUnavailable ?? 1;
        return DrainInequality.Of("D11", plan.Name, (Text($"{lowest} replicas, of which a drain may take {allowed}"), allowed), ("at least 1", 1));
    }

    private static DrainInequality AfterZone(ClusterPlan cluster, WorkloadPlan plan, LoadFigures load)
    {
        var each = load.PerReplica.Count / load.PerReplica.Per.TotalSeconds;
        var peak = load.Peak.Count / load.Peak.Per.TotalSeconds;
        var alone = (int)Math.Ceiling(peak / each);
        var needed = (int)Math.Ceiling(alone * cluster.Zones / (cluster.Zones - 1.0));
        return DrainInequality.Of(
            "D13",
            plan.Name,
            (Text($"up to {plan.Replicas.Highest} replicas"), plan.Replicas.Highest),
            (Text($"{load.Peak} at {load.PerReplica} each = {alone}, × {cluster.Zones}/{cluster.Zones - 1} = {needed}"), needed));
    }

    private static string S(TimeSpan time) => Text($"{time.TotalSeconds:0.###} s");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
