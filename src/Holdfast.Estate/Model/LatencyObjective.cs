namespace Holdfast.Estate.Model;

/// <summary>How quickly a process must answer, by percentile.</summary>
public sealed record LatencyObjective
{
    /// <summary>Half of all requests are answered within this time.</summary>
    public TimeSpan? P50 { get; init; }

    /// <summary>95 of 100 requests are answered within this time.</summary>
    public TimeSpan? P95 { get; init; }

    /// <summary>99 of 100 requests are answered within this time.</summary>
    public TimeSpan? P99 { get; init; }
}
