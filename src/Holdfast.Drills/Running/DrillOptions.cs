using Holdfast.Drills.Driving;

namespace Holdfast.Drills.Running;

/// <summary>The limits of a drill.</summary>
public sealed record DrillOptions
{
    public DrivingOptions Driving { get; init; } = new();

    /// <summary>Acknowledgements per stream before the fault: enough to know the usual spacing.</summary>
    public int SteadyOperations { get; init; } = 25;

    /// <summary>Acknowledgements in a row per stream that count as service: one alone may be luck.</summary>
    public int SustainedOperations { get; init; } = 10;

    public TimeSpan SteadyLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>After this the service counts as not recovered: about four times what the lab needs for its slowest scenario.</summary>
    public TimeSpan RecoveryLimit { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How long a failure lasts that ends only when it is put right: longer than the clients' time-out of 4 s, so that all of them feel it.</summary>
    public TimeSpan HoldFor { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>How many times as long as before a transaction must take for a component to count as slow.</summary>
    public double SlownessFactor { get; init; } = 5;

    /// <summary>Below this a transaction is not slow, whatever it took before.</summary>
    public TimeSpan SmallestSlowness { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan RedundancyLimit { get; init; } = TimeSpan.FromSeconds(45);

    public TimeSpan ReadBackLimit { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Below this a gap is jitter of a busy machine, not an outage.</summary>
    public TimeSpan SmallestGap { get; init; } = TimeSpan.FromMilliseconds(500);
}
