using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

public sealed class Holdfast_killed(LabGround ground) : IClassFixture<LabGround>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_middle_of_a_drill_leaves_nothing_because_the_guardian_removes_it()
    {
        ground.Require();
        using var holdfast = HoldfastProcess.Start(ground.Options, "drill", "run", "node-loss");
        await holdfast.SaysAsync("fault injected", TimeSpan.FromSeconds(60), Cancellation);
        var id = Assert.Single(LabInventory.List(ground.Options)).Id;

        holdfast.Kill();

        await Eventually.HoldsAsync("nothing is left", TimeSpan.FromSeconds(20), () => LabTraces.Find(ground.Options, id).Count == 0, Cancellation);
    }

    [Fact]
    public async Task Together_with_its_guardian_leaves_a_lab_that_the_next_run_removes()
    {
        ground.Require();
        using var holdfast = HoldfastProcess.Start(ground.Options, "drill", "run", "database-crash");
        await holdfast.SaysAsync("no primary", TimeSpan.FromSeconds(30), Cancellation);
        var lab = Assert.Single(LabInventory.List(ground.Options));
        Assert.Equal(LabState.InUse, lab.State);
        var guardian = Assert.Single(LabTraces.FindProcesses(lab.Directory), process => process.CommandLine.Contains("guardian.sh", StringComparison.Ordinal));

        using (var process = System.Diagnostics.Process.GetProcessById(guardian.ProcessId))
            process.Kill();
        holdfast.Kill();
        await holdfast.WaitForExitAsync(TimeSpan.FromSeconds(5), Cancellation);

        Assert.NotEmpty(LabTraces.Find(ground.Options, lab.Id));
        Assert.Equal(LabState.Abandoned, Assert.Single(LabInventory.List(ground.Options)).State);
        Assert.Equal([lab.Id], await LabInventory.RemoveAbandonedAsync(ground.Options, Cancellation));
        Assert.Empty(LabTraces.Find(ground.Options, lab.Id));
    }
}
