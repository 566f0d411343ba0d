using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The negative control of the cache: a reader that takes an empty cache for an empty warehouse must be found out.</summary>
[Trait("depth", "deep")]
public sealed class Cache_without_a_database_behind_it_answers_wrong(LabGround ground) : IClassFixture<LabGround>
{
    [Fact]
    public async Task And_that_is_reported()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Asynchronous), "cache-loss");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.False(report.IsIntact);
        Assert.True(report.Lost > 40, report.ToString());
    }
}
