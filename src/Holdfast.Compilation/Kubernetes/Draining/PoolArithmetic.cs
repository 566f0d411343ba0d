using System.Globalization;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Shapes;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Draining;

/// <summary>The conditions on nodes: that they can be drained in time, that an upgrade fits its window, and that there is room.</summary>
internal static class PoolArithmetic
{
    /// <summary>What the cluster keeps of a node's processor for itself and for the pods that stand on every node.</summary>
    private const double Usable = 0.9;
    private static readonly TimeSpan DefaultDrainTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan DefaultScaleDownGrace = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Boot = TimeSpan.FromMinutes(10);

    public static IEnumerable<DrainInequality> Of(ClusterPlan cluster)
    {
        if (cluster.Estate.Platform?.Cluster is not { } declared)
            yield break;
        var longest = cluster.Workloads.Select(plan => plan.Drain.Grace).Append(cluster.Ingress is null ? TimeSpan.Zero : ProxyDrain.Of(cluster).Grace).Max();
        var patience = declared.ScaleDownGrace ?? DefaultScaleDownGrace;
        yield return DrainInequality.Of("D8", "cluster", (Text($"autoscaler waits {S(patience)}"), patience.TotalSeconds), (Text($"longest grace {S(longest)}"), longest.TotalSeconds));
        foreach (var pool in declared.Pools.Values.OrderBy(pool => pool.Name, StringComparer.Ordinal))
        {
            var standing = cluster.Workloads.Where(plan => plan.Pool == pool && plan.Shape != WorkloadShape.ScheduledJob).ToList();
            var drain = DrainOf(pool, standing);
            var timeout = pool.DrainTimeout ?? DefaultDrainTimeout;
            if (standing.Count > 0)
                yield return DrainInequality.Of("D7", "pool " + pool.Name, (Text($"drain may take {S(timeout)}"), timeout.TotalSeconds), (Text($"evictions in turn take {S(drain)}"), drain.TotalSeconds));
            if (Window(declared) is { } window && pool.Nodes.Highest > 0)
                yield return InWindow(pool, drain, window);
            if (standing.Count > 0)
                yield return Room(cluster, pool, standing);
        }

        if (declared.CoreQuota is { } quota)
        {
            var cores = declared.Pools.Values.Sum(pool => (pool.Nodes.Highest + SurgeOf(pool)) * pool.Vcores);
            yield return DrainInequality.Of("D14", "cluster", (Text($"quota of {quota} cores"), quota), (Text($"all pools at their most, and surge: {cores} cores"), cores));
        }
    }

    // Each budget lets so many go at once; the budgets of a node are drained beside one another, so the slowest one counts.
    private static TimeSpan DrainOf(NodePool pool, List<WorkloadPlan> standing) => standing.Select(plan =>
    {
        var onNode = (int)Math.Ceiling(plan.Replicas.Highest / (double)Math.Max(1, pool.Nodes.Lowest));
        var atOnce = Math.Max(1, plan.Placement.Disruption?.MaxUnavailable ?? 1);
        return plan.Drain.Grace * Math.Ceiling(onNode / (double)atOnce);
    }).DefaultIfEmpty(TimeSpan.Zero).Max();

    private static DrainInequality InWindow(NodePool pool, TimeSpan drain, TimeSpan window)
    {
        var rounds = Math.Ceiling(pool.Nodes.Highest / (double)SurgeOf(pool));
        var needed = (drain + Boot) * rounds;
        return DrainInequality.Of(
            "D9",
            "pool " + pool.Name,
            (Text($"window of {S(window)}"), window.TotalSeconds),
            (Text($"{rounds} rounds × (drain {S(drain)} + boot {S(Boot)}) = {S(needed)}"), needed.TotalSeconds));
    }

    private static DrainInequality Room(ClusterPlan cluster, NodePool pool, List<WorkloadPlan> standing)
    {
        var asked = standing.Sum(plan => Millicores(plan.Workload.Resources) * (plan.Replicas.Highest + DeploymentObject.Surge));
        if (cluster.Ingress is { } ingress && ingress.Placement?.Pool == pool.Name)
            asked += Millicores(ingress.Resources) * ((ingress.Replicas?.Highest ?? 1) + DeploymentObject.Surge);
        var cores = Math.Round(pool.Nodes.Highest * pool.Vcores * Usable, 1);
        return DrainInequality.Of("D14", "pool " + pool.Name, (Text($"{pool.Nodes.Highest} nodes × {pool.Vcores} cores × {Usable} = {cores}"), cores), (Text($"all pods at their most, and surge: {asked / 1000.0}"), asked / 1000.0));
    }

    private static int Millicores(Resources? resources) => resources?.Cpu?.Millicores ?? 0;

    private static int SurgeOf(NodePool pool) => pool.Surge ?? 1;

    private static TimeSpan? Window(Cluster declared) => declared.Upgrades?.Window?.Spans.Max(span => span.Length);

    private static string S(TimeSpan time) => Text($"{time.TotalSeconds:0.###} s");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
