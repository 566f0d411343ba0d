using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Tables_locked(LabGround ground)
{
    [Fact]
    public async Task Hold_up_every_process_until_the_holder_is_ended()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "long-lock");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("waited for the lock", report.Evidence, StringComparison.Ordinal);
        Assert.All(report.Streams, stream => Assert.Contains("no answer in time", stream.Errors.Keys));
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
