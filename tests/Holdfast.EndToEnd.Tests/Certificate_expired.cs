using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Certificate_expired(LabGround ground)
{
    [Fact]
    public async Task Nothing_is_sent_unchecked_and_all_of_it_is_delivered_once()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "certificate-expiry");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("NotTimeValid", report.Evidence, StringComparison.Ordinal);
        Assert.Contains(report.Streams, stream => stream.Errors.ContainsKey("partner did not accept"));
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
