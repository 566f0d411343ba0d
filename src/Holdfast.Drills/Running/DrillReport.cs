using Holdfast.Drills.Labs;

namespace Holdfast.Drills.Running;

/// <summary>The result of one drill.</summary>
public sealed record DrillReport
{
    public required string Scenario { get; init; }

    public required LabProfile Profile { get; init; }

    public required DrillStatus Status { get; init; }

    /// <summary>Why the drill was not executed; empty when it was.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required TimeSpan Duration { get; init; }

    public required IReadOnlyList<DrillEvent> Events { get; init; }

    /// <summary>One per stream; empty when the rows could not be read back.</summary>
    public required IReadOnlyList<StreamMeasurement> Streams { get; init; }

    /// <summary>From the fault until the next failure would be survived; none when that was not seen within the limit.</summary>
    public required TimeSpan? RedundancyRestoredAfter { get; init; }

    /// <summary>The database histories the rows were written on, as the rows themselves say.</summary>
    public required IReadOnlyList<string> Timelines { get; init; }

    public required ComponentVersions Versions { get; init; }

    /// <summary>What showed, while the fault lasted, that it was there; empty where only the clients could tell.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>From putting the failure right until the last process had its service back; none where the service returned before.</summary>
    public TimeSpan? ServiceAfterHealing { get; init; }

    /// <summary>What only this scenario measures.</summary>
    public IReadOnlyList<DrillFigure> Figures { get; init; } = [];

    /// <summary>Promises of the scenario itself that were not kept, in sentences; what a stream lost is said by the stream.</summary>
    public IReadOnlyList<string> Broken { get; init; } = [];

    /// <summary>The longest gap of any stream: the measured RTO of the whole.</summary>
    public TimeSpan WorstWriteGap => Streams.Count == 0 ? TimeSpan.Zero : Streams.Max(stream => stream.Verdict.WriteGap);

    public int Lost => Streams.Sum(stream => stream.Verdict.Lost);

    /// <summary>Executed, every stream back, every promise kept. Says nothing about how long it took.</summary>
    public bool IsIntact => Status is DrillStatus.Executed && Streams.Count > 0 && Broken.Count == 0 && Streams.All(stream => stream.Holds);
}
