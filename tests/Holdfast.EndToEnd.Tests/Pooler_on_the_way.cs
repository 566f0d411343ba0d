using System.Globalization;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Drills.Running;
using Holdfast.Estate.Model;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

public sealed class Pooler_on_the_way(LabGround ground) : IClassFixture<LabGround>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loses_nothing_when_the_database_crashes_and_is_missed_when_it_is_killed_itself()
    {
        ground.Require();
        var plan = new LabPlan { Parts = [LabPart.Pooler], Pools = [new("erp", PoolMode.Transaction, 20)] };
        await using var lab = await ground.StartAsync(ground.Options with { Plan = plan });
        Assert.True((await lab.ReadStatusAsync(Cancellation)).IsHealthy);

        var report = await LabGround.DrillAsync(lab, "database-crash");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.InRange(report.WorstWriteGap, TimeSpan.FromMilliseconds(500), Database_crashed.GapLimit);
        Assert.Matches(@"^\d+\.\d+", report.Versions.PgBouncer);
        var said = await File.ReadAllTextAsync(lab.Paths.Log("pgbouncer"), Cancellation);
        Assert.Contains("store_erp/holdfast_driver", said, StringComparison.Ordinal);
        Assert.DoesNotContain("store_wms", said, StringComparison.Ordinal);
        Assert.DoesNotContain(LabSecrets.Read(lab.Paths).Application, said, StringComparison.Ordinal);

        await KillPoolerAsync(lab);

        var status = await lab.ReadStatusAsync(Cancellation);
        Assert.False(status.IsHealthy);
        Assert.Empty(status.Missing);
        Assert.StartsWith("erp cannot be reached through it", Assert.Single(Assert.Single(status.Parts).Missing), StringComparison.Ordinal);
        var without = await new DrillRunner(new DrillOptions { SteadyLimit = TimeSpan.FromSeconds(3) }, TimeProvider.System).RunAsync(
            lab, Assert.IsType<Scenario>(Scenario.Find("database-crash")), LabGround.Streams, new TestProgress(), Cancellation);
        Assert.Equal(DrillStatus.NotExecuted, without.Status);
        Assert.Contains("'warehouse-dispatch' on 'erp' did not reach a steady state", without.Reason, StringComparison.Ordinal);
    }

    private static async Task KillPoolerAsync(RunningLab lab)
    {
        var (pooler, _) = Assert.Single(LabTraces.FindProcesses(lab.Directory), process => process.CommandLine.StartsWith("pgbouncer ", StringComparison.Ordinal));
        using var kill = System.Diagnostics.Process.Start("kill", ["-KILL", pooler.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Cancellation);
        await Eventually.HoldsAsync("the pooler has ended", TimeSpan.FromSeconds(5), () => LabTraces.FindProcesses(lab.Directory).All(process => process.ProcessId != pooler), Cancellation);
    }
}
