using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Tables_dropped(LabGround ground)
{
    [Fact]
    public async Task Is_reported_as_loss_because_no_standby_brings_rows_back()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "dropped-table");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.False(report.IsIntact);
        Assert.All(report.Streams, stream =>
        {
            Assert.True(stream.Verdict is { Recovered: true, Lost: >= 25 }, stream.ToString());
            Assert.True(stream.Verdict.LostWindow > TimeSpan.Zero);
            Assert.Contains("database said 42P01", stream.Errors.Keys);
        });
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
