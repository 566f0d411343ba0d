using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

/// <summary>The negative controls of the application: what is killed instead of drained, and what lies about its health, must be found.</summary>
[Trait("depth", "deep")]
public sealed class Application_without_care_fails_requests(LabGround ground) : IClassFixture<LabGround>
{
    [Fact]
    public async Task Replicas_that_are_killed_instead_of_drained_fail_requests_and_that_is_reported()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Asynchronous), "application-restart");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.False(report.IsIntact);
        Assert.Contains("killed instead of drained", Assert.Single(report.Broken), StringComparison.Ordinal);
        Assert.True(Figure.Of(report, "failed requests") > 0, report.ToString());
    }

    [Fact]
    public async Task A_release_whose_health_checks_lie_is_reported_as_not_contained()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Asynchronous), "bad-release");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.False(report.IsIntact);
        Assert.Contains("was not contained", Assert.Single(report.Broken), StringComparison.Ordinal);
        Assert.True(Figure.Of(report, "failed requests") > 10, report.ToString());
    }
}
