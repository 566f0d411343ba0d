using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The negative control: a checker that has never been seen red proves nothing when it is green.</summary>
public sealed class Asynchronous_control_is_lossy(LabGround ground) : IClassFixture<LabGround>
{
    [Fact]
    public async Task A_primary_that_is_cut_off_and_acknowledges_alone_loses_what_it_promised()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Asynchronous), "inbound-partition");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.False(report.IsIntact);
        Assert.All(report.Streams, stream =>
        {
            Assert.True(stream.Verdict.Lost > 10, stream.ToString());
            Assert.InRange(stream.Verdict.LostWindow, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10));
        });
    }
}
