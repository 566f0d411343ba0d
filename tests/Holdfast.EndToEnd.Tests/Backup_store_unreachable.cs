using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Backup_store_unreachable(LabGround ground)
{
    [Fact]
    public async Task No_client_notices_and_the_log_arrives_without_a_gap()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "backup-store-unreachable");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("without a gap", report.Evidence, StringComparison.Ordinal);
        Assert.All(report.Streams, stream => Assert.Equal(TimeSpan.Zero, stream.Outage!.Rto));
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
