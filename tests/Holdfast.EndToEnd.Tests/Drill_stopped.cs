using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Drill_stopped(LabGround ground)
{
    [Fact]
    public async Task By_the_kill_switch_puts_right_what_it_did_and_proves_nothing()
    {
        var lab = await ground.ShareLabAsync(LabProfile.Synchronous);
        var progress = new Pressing(lab);
        var report = await new DrillRunner(new DrillOptions { HoldFor = TimeSpan.FromMinutes(2) }, TimeProvider.System)
            .RunAsync(lab, Assert.IsType<Scenario>(Scenario.Find("long-lock")), LabGround.Streams, progress, TestContext.Current.CancellationToken);

        Assert.Equal(DrillStatus.NotExecuted, report.Status);
        Assert.Contains("drill stop", report.Reason, StringComparison.Ordinal);
        Assert.InRange(report.Duration, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        var second = await Assert.IsAssignableFrom<Task<DrillReport>>(progress.SecondDrill);
        Assert.Equal(DrillStatus.NotExecuted, second.Status);
        Assert.Contains("Another drill runs", second.Reason, StringComparison.Ordinal);
    }

    /// <summary>When the fault is there: tries a second drill, which must be refused, and presses the switch.</summary>
    private sealed class Pressing(RunningLab lab) : IProgress<string>
    {
        public Task<DrillReport>? SecondDrill { get; private set; }

        public void Report(string value)
        {
            if (value.Contains("fault injected", StringComparison.Ordinal))
                SecondDrill = TryAndPressAsync();
        }

        private async Task<DrillReport> TryAndPressAsync()
        {
            var report = await LabGround.DrillAsync(lab, "database-crash");
            KillSwitch.Use(lab.Paths);
            return report;
        }
    }
}
