using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The negative control of Redis: what an isolated master acknowledges alone must be reported as lost.</summary>
[Trait("depth", "deep")]
public sealed class Redis_without_min_replicas_is_lossy(LabGround ground) : IClassFixture<LabGround>
{
    [Fact]
    public async Task What_a_master_acknowledges_alone_is_lost_and_reported()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Asynchronous), "redis-partition");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.False(report.IsIntact);
        var cutOff = Assert.Single(report.Streams, stream => stream.Stream.Process == "job queue in the cut-off zone");
        Assert.DoesNotContain("redis said NOREPLICAS", cutOff.Errors.Keys);
        Assert.True(cutOff.Verdict.Lost > 50, cutOff.ToString());
        Assert.True(cutOff.Verdict.LostWindow > TimeSpan.FromSeconds(5), cutOff.ToString());
    }
}
