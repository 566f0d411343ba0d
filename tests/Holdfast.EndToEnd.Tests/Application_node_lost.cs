using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Application_node_lost(LabGround ground)
{
    [Fact]
    public async Task Loses_no_order_and_the_others_take_its_requests()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "application-node-loss");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.All(report.Streams, stream => Assert.True(stream.Verdict.WriteGap < TimeSpan.FromSeconds(6), stream.ToString()));
        Assert.InRange(Figure.Of(report, "out of rotation after"), 0.05, 4);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
