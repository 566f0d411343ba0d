using Holdfast.Compilation.Kubernetes.Planning;

namespace Holdfast.Compilation.Kubernetes.Draining;

/// <summary>How a replica of the proxy goes away.</summary>
internal static class ProxyDrain
{
    /// <summary>What the estate says of the proxy, and for the rest what its edge and its workloads ask for.</summary>
    public static DrainPlan Of(ClusterPlan cluster)
    {
        var declared = cluster.Ingress?.Placement?.Drain;
        var accept = declared?.Accept ?? EdgeNotices(cluster) + DrainPlan.Propagation;
        var longest = declared?.Longest ?? LongestRouted(cluster);
        return new DrainPlan(accept, longest, declared?.Grace ?? accept + longest + DrainPlan.Margin);
    }

    /// <summary>How long the edge still sends to a replica that is going.</summary>
    public static TimeSpan EdgeNotices(ClusterPlan cluster) => cluster.Estate.Platform?.Edge switch
    {
        null => TimeSpan.Zero,
        { Probe: { } probe } => probe.Every * probe.Failures,
        _ => TimeSpan.FromSeconds(90),
    };

    /// <summary>The longest request that comes through the proxy.</summary>
    public static TimeSpan LongestRouted(ClusterPlan cluster) => cluster.Workloads.Where(plan => plan.IsRouted).Select(plan => plan.Drain.Longest).DefaultIfEmpty(TimeSpan.Zero).Max();
}
