namespace Holdfast.Drills.Driving;

/// <summary>The pace of the transactions during a drill.</summary>
public sealed record DrivingOptions
{
    /// <summary>Pause after an acknowledged transaction: frequent enough to date a loss, slow enough to leave two cores to the failover.</summary>
    public TimeSpan Spacing { get; init; } = TimeSpan.FromMilliseconds(30);

    /// <summary>Pause after a failed one: it bounds the error of the measured gap.</summary>
    public TimeSpan RetrySpacing { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(500);
}
