using System.Text.Json.Nodes;
using Holdfast.Drills.Experiments;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;

namespace Holdfast.Tests.Compilation.Experiments;

/// <summary>The fields of a journal as we write it.</summary>
internal static class JournalFields
{
    public static JsonObject Written()
    {
        var report = new DrillReport
        {
            Scenario = "node-loss",
            Profile = LabProfile.Synchronous,
            Status = DrillStatus.Executed,
            Reason = "",
            StartedAt = DateTimeOffset.UnixEpoch,
            Duration = TimeSpan.FromSeconds(5),
            Events = [],
            Streams = [],
            RedundancyRestoredAfter = TimeSpan.FromSeconds(3),
            Timelines = [],
            Versions = new ComponentVersions("", "", "", ""),
        };
        var experiment = ExperimentReader.Read("""{"title":"t","description":"d","method":[{"type":"action","name":"a","provider":{"type":"process","path":"holdfast","arguments":"drill run node-loss"}}]}""").Experiment!;
        return Journal.Write(
            new ExperimentResult { Experiment = experiment, StartedAt = DateTimeOffset.UnixEpoch, EndedAt = DateTimeOffset.UnixEpoch, Before = [], After = [], Drills = [("a", report)] },
            _ => new JsonObject(),
            "0");
    }
}
