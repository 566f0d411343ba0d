using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Credentials_rotated(LabGround ground)
{
    [Fact]
    public async Task Keep_every_process_out_until_they_are_rolled_back()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "credentials-rotated");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("28P01", report.Evidence, StringComparison.Ordinal);
        Assert.All(report.Streams, stream => Assert.Contains("database said 28P01", stream.Errors.Keys));
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
