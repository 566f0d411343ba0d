using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Release_bad(LabGround ground)
{
    [Fact]
    public async Task Is_kept_out_of_rotation_or_taken_out_of_it_and_rolled_back()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "bad-release");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.Empty(report.Broken);
        Assert.Contains("expects another schema ran for 5 s and never got into rotation", report.Evidence, StringComparison.Ordinal);
        // What it broke before it was noticed is said, and nothing of it was lost.
        Assert.True(Figure.Of(report, "failed requests") > 0, report.ToString());
        Assert.InRange(Figure.Of(report, "time in rotation"), 0.01, 5);
        Assert.True(report.IsIntact, report.ToString());
    }
}
