using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Connections_silently_dropped(LabGround ground)
{
    [Fact]
    public async Task Clients_with_time_outs_are_back_while_one_without_still_waits()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "silent-drop");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        // The clients give up an answer after four seconds.
        Assert.InRange(report.WorstWriteGap, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(12));
        Assert.Contains("still waits", report.Evidence, StringComparison.Ordinal);
        Assert.Single(report.Timelines);
        Assert.All(report.Streams, stream => Assert.Contains("no answer in time", stream.Errors.Keys));
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
