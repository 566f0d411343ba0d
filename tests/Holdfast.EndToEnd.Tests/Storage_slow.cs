using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Storage_slow(LabGround ground)
{
    [Fact]
    public async Task Is_measured_as_slow_and_loses_nothing()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "database-slow");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.All(report.Streams, stream => Assert.True(stream.Outage!.DurationDuringFault > 5 * stream.Outage.UsualDuration, stream.ToString()));
        Assert.Single(report.Timelines);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
