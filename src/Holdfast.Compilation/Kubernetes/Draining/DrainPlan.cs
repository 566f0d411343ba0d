using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Draining;

/// <summary>How a replica goes away: what the estate says, and what follows where it says nothing.</summary>
/// <param name="PreStop">How long it goes on as before after it was told to stop; zero for one that nobody calls.</param>
/// <param name="Longest">The longest request or job that it finishes.</param>
/// <param name="Grace">When it is killed, counted from the moment it was told to stop.</param>
internal sealed record DrainPlan(TimeSpan PreStop, TimeSpan Longest, TimeSpan Grace)
{
    /// <summary>How long it takes until every node and proxy has heard that a pod is going: 3-10 s as a rule, planned with this.</summary>
    public static readonly TimeSpan Propagation = TimeSpan.FromSeconds(15);

    /// <summary>What is left between the longest request and the kill.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestJob = TimeSpan.FromMinutes(10);

    public static DrainPlan Of(WorkloadShape shape, Drain? declared)
    {
        var serves = shape is WorkloadShape.OdooWeb or WorkloadShape.OdooWebsocket or WorkloadShape.OdooQueueJob or WorkloadShape.Http;
        var preStop = declared?.Accept ?? (serves ? Propagation : TimeSpan.Zero);
        var longest = declared?.Longest ?? (shape is WorkloadShape.OdooWeb or WorkloadShape.OdooWebsocket or WorkloadShape.Http ? LongestRequest : LongestJob);
        return new DrainPlan(preStop, longest, declared?.Grace ?? preStop + longest + Margin);
    }
}
