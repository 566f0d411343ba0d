using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Databases_restarted_one_by_one(LabGround ground)
{
    [Fact]
    public async Task Costs_one_short_gap_and_nothing_acknowledged()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "rolling-restart");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.InRange(report.WorstWriteGap, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10));
        Assert.Contains("3 databases", report.Evidence, StringComparison.Ordinal);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
