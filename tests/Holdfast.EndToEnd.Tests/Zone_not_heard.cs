using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Zone_not_heard(LabGround ground)
{
    [Fact]
    public async Task Writes_return_in_another_zone_and_nothing_acknowledged_is_lost()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "outbound-partition");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.InRange(report.WorstWriteGap, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(22));
        Assert.Equal(2, report.Timelines.Count);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
