using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Redis_master_killed(LabGround ground)
{
    [Fact]
    public async Task Another_takes_over_and_no_confirmed_job_is_lost()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "redis-failover");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        // Measured 2.3 s with the Sentinels' second of patience.
        Assert.InRange(report.WorstWriteGap, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(8));
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
