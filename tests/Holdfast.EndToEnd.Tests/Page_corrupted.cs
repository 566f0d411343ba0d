using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Page_corrupted(LabGround ground)
{
    [Fact]
    public async Task Is_found_by_a_base_backup_and_no_row_is_lost()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "database-corruption");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("checksum verification failed", report.Evidence, StringComparison.Ordinal);
        Assert.Contains("all 20000 rows", report.Evidence, StringComparison.Ordinal);
        Assert.Equal(2, report.Timelines.Count);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
