namespace Holdfast.Drills.Checking;

/// <summary>What one business process felt of a failure. Times are since the start of the drill.</summary>
public sealed record ProcessOutage
{
    /// <summary>When the first transaction that failed had begun; none when none failed.</summary>
    public required TimeSpan? FirstFailed { get; init; }

    /// <summary>The first success of the first unbroken row of them after that; none when there was no such row.</summary>
    public required TimeSpan? SustainedSuccess { get; init; }

    /// <summary>The measured RTO of the process: zero when nothing failed, none when it did not come back.</summary>
    public TimeSpan? Rto => FirstFailed is { } failed ? SustainedSuccess - failed : TimeSpan.Zero;

    /// <summary>From the first to the last transaction that failed or took much longer than usual.</summary>
    public required TimeSpan Degraded { get; init; }

    /// <summary>The middle duration of a transaction before the failure.</summary>
    public required TimeSpan UsualDuration { get; init; }

    /// <summary>The middle duration of an acknowledged transaction while the failure lasted; zero when none was acknowledged.</summary>
    public TimeSpan DurationDuringFault { get; init; }
}
