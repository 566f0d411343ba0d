namespace Holdfast.Estate.Model;

/// <summary>What may be taken from a workload by a drain, or by a node that no longer answers.</summary>
public sealed record Disruption
{
    /// <summary>How many replicas a drain may take away at once.</summary>
    [Within(0, 1_000)]
    public int? MaxUnavailable { get; init; }

    /// <summary>How many replicas a drain must leave.</summary>
    [Within(0, 1_000)]
    public int? MinAvailable { get; init; }

    /// <summary>How long a replica stays with a node that no longer answers before another one is started; Kubernetes waits 5 minutes when absent.</summary>
    public TimeSpan? EvictAfter { get; init; }
}
