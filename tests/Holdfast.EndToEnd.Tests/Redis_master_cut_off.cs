using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Redis_master_cut_off(LabGround ground)
{
    [Fact]
    public async Task Stops_acknowledging_because_it_hears_of_no_replica()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "redis-partition");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        var cutOff = Assert.Single(report.Streams, stream => stream.Stream.Process == "job queue in the cut-off zone");
        Assert.Contains("redis said NOREPLICAS", cutOff.Errors.Keys);
        // It acknowledges until the lag is noticed, some two seconds; what it took until then is lost, and is said to be.
        Assert.InRange(cutOff.Verdict.LostWindow, TimeSpan.Zero, cutOff.LossLimit);
        // Nobody else may lose anything, which is what WAIT is for.
        Assert.Equal(TimeSpan.FromSeconds(5), report.Streams.Max(stream => stream.LossLimit));
        Assert.Single(report.Streams, stream => stream.LossLimit > TimeSpan.Zero);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
