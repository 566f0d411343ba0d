using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Zone_lost(LabGround ground)
{
    [Fact]
    public async Task Writes_return_in_another_zone_and_nothing_acknowledged_is_lost()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "zone-loss");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        // Measured 9.6 s; the limit is twice what the proving ground promises.
        Assert.InRange(report.WorstWriteGap, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(22));
        Assert.Equal(2, report.Timelines.Count);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
