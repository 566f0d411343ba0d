using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Traefik;

/// <summary>The bounds of the latency histogram: a share of requests below a bound is exact only when the bound is one of them.</summary>
internal static class LatencyBuckets
{
    private static readonly double[] Usual = [0.1, 0.3, 1.2, 5];

    /// <summary>In seconds, from low to high: the usual ones, what processes are promised, and what workloads are scaled by.</summary>
    public static IReadOnlyList<double> Of(ClusterPlan cluster) =>
    [
        .. Usual
            .Concat(cluster.Estate.Processes.Values.SelectMany(process => Promised(process.Objectives.Latency)))
            .Concat(cluster.Workloads.Where(plan => plan.Workload.Scale?.On == ScalingSignal.Latency)
                .Select(plan => DurationText.TryParse(plan.Workload.Scale!.Target, out var target) ? target.TotalSeconds : 0))
            .Where(bound => bound > 0).Distinct().Order(),
    ];

    private static IEnumerable<double> Promised(LatencyObjective? latency) =>
        ((TimeSpan?[])[latency?.P50, latency?.P95, latency?.P99]).OfType<TimeSpan>().Select(bound => bound.TotalSeconds);
}
