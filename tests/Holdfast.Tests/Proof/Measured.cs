using Holdfast.Drills.Checking;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;

namespace Holdfast.Tests.Proof;

/// <summary>Drill reports as a test writes them: only what matters to it.</summary>
internal static class Measured
{
    public static readonly HistoryVerdict Clean = new()
    {
        Acknowledged = 200,
        Failed = 3,
        Unknown = 1,
        Lost = 0,
        Resurrected = 0,
        Duplicated = 0,
        Torn = 0,
        Foreign = 0,
        UnknownPresent = 1,
        UnknownAbsent = 0,
        WriteGap = TimeSpan.FromSeconds(3),
        GapStarted = TimeSpan.FromSeconds(1),
        GapEnded = TimeSpan.FromSeconds(4),
        Recovered = true,
        UsualSpacing = TimeSpan.FromMilliseconds(35),
        LostWindow = TimeSpan.Zero,
        LostAge = TimeSpan.Zero,
    };

    public static DrillReport Drill(params (string Process, string Store, HistoryVerdict Verdict)[] streams) => new()
    {
        Scenario = "node-loss",
        Profile = LabProfile.Synchronous,
        Status = DrillStatus.Executed,
        Reason = "",
        StartedAt = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
        Duration = TimeSpan.FromSeconds(20),
        Events = [new DrillEvent(DrillMilestone.FaultInjected, TimeSpan.FromSeconds(1), "z1")],
        Streams = [.. streams.Select(stream => new StreamMeasurement(new TransactionStream(stream.Process, stream.Store), stream.Verdict))],
        RedundancyRestoredAfter = TimeSpan.FromSeconds(16),
        Timelines = ["00000001", "00000002"],
        Versions = new ComponentVersions("15.18", "3.0.2", "3.4.23", "2.6.12"),
    };

    public static DrillReport NotExecuted(string reason) => Drill() with { Status = DrillStatus.NotExecuted, Reason = reason };
}
