using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Application_restarted_replica_by_replica(LabGround ground)
{
    [Fact]
    public async Task Fails_no_request_when_each_one_drains()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "application-restart");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.Empty(report.Broken);
        Assert.Equal(0, Figure.Of(report, "failed requests"));
        Assert.All(report.Streams, stream => Assert.Equal((0, 0), (stream.Errors.Count, stream.Retried)));
        // A replica that ends at once does not drain, and is then merely lucky.
        Assert.True(Figure.Of(report, "shortest time to its end") > 0.9, report.ToString());
        Assert.True(Figure.Of(report, "requests") > 300, "too few requests to say anything");
        Assert.True(report.IsIntact, report.ToString());
    }
}
