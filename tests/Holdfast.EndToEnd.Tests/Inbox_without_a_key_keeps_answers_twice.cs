using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The negative control of the partner's answers.</summary>
[Trait("depth", "deep")]
public sealed class Inbox_without_a_key_keeps_answers_twice(LabGround ground) : IClassFixture<LabGround>
{
    [Fact]
    public async Task And_the_checker_says_so()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Asynchronous), "partner-answers-twice");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.False(report.IsIntact);
        Assert.True(Assert.Single(report.Streams, stream => stream.Stream.Process == "warehouse-dispatch at the partner").Verdict.Duplicated > 20, report.ToString());
    }
}
