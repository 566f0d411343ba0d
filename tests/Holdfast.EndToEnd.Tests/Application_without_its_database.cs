using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Application_without_its_database(LabGround ground)
{
    [Fact]
    public async Task Completes_whole_processes_again_after_the_failover_and_both_gaps_are_measured()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "application-reconnect");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        var (database, process) = (Figure.Of(report, "write gap of the database"), Figure.Of(report, "gap of the whole process"));
        Assert.InRange(database, 0.5, 16);
        // A process can be back no sooner than its database (but for the jitter of polling), and must not wait for a restart by hand.
        Assert.InRange(process, database - 1, 30);
        Assert.Contains(report.Events, moment => moment.Milestone is DrillMilestone.NewPrimary);
    }
}
