using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Cache_lost(LabGround ground)
{
    [Fact]
    public async Task Every_answer_stays_right_and_the_cache_becomes_warm_again()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "cache-loss");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("warm again after", report.Evidence, StringComparison.Ordinal);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
