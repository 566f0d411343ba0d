using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Vacuum_blocked(LabGround ground)
{
    [Fact]
    public async Task Is_seen_by_vacuum_and_by_no_client()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "blocked-vacuum");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("1000 dead rows", report.Evidence, StringComparison.Ordinal);
        Assert.All(report.Streams, stream => Assert.Equal(TimeSpan.Zero, stream.Outage!.Rto));
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
