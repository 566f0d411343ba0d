namespace Holdfast.Estate.Model;

/// <summary>What makes a workload grow.</summary>
public sealed record Scaling
{
    /// <summary>The signal.</summary>
    public required ScalingSignal On { get; init; }

    /// <summary>The value to hold: a duration for latency, a number for queue depth, a percentage for cpu and memory.</summary>
    public required string Target { get; init; }

    /// <summary>How many replicas run while the signal cannot be read.</summary>
    [Within(1, 1_000)]
    public int? Fallback { get; init; }
}
