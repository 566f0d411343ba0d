using System.Text.Json;
using Holdfast.Recovery.Places;
using Xunit;

namespace Holdfast.EndToEnd.Tests.Recovery;

public sealed class Plan_practised(RecoveryGround ground) : IClassFixture<RecoveryGround>
{
    private const int Success = 0;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Journal => Path.Combine(ground.Options.Root, "practice.jsonl");

    [Fact]
    public async Task On_real_components_brings_the_process_back_and_returns_to_the_old_place()
    {
        RecoveryGround.Require();
        try
        {
            var said = await PractiseAsync(Success);

            Assert.Contains("PASS (practice)", said, StringComparison.Ordinal);
            var lines = (await File.ReadAllLinesAsync(Journal, Cancellation)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.Equal(
                ["fence-erp", "restore-erp", "check-erp", "decide", "switch", "verify", "back-fence-erp", "back-data-erp", "back-switch", "back-verify"],
                lines.Where(line => line.GetProperty("what").GetString() == "done").Select(line => line.GetProperty("step").GetString()));
            // Something had been acknowledged after the good moment, so a loss of nothing would be a wrong measurement.
            Assert.True(TimeSpan.Parse(lines.First(line => line.GetProperty("what").GetString() == "confirmed").GetProperty("rpo").GetString()!, System.Globalization.CultureInfo.InvariantCulture) > TimeSpan.Zero);
            Assert.Empty(PlaceInventory.List(ground.Options));
        }
        finally
        {
            File.Delete(Journal);
        }
    }

    [Theory]
    [InlineData("restore-erp: started")]
    [InlineData("verify: done")]
    [Trait("depth", "deep")]
    public async Task Killed_leaves_nothing_but_its_journal_and_is_taken_up_again(string moment)
    {
        RecoveryGround.Require();
        try
        {
            using (var holdfast = Start("--scenario", "operator-error"))
            {
                await holdfast.SaysAsync(moment, Limit, Cancellation);
                holdfast.Kill();
                await Eventually.HoldsAsync("nothing is left", Limit, () => PlaceInventory.List(ground.Options).Count == 0 && !LabTraces.FindProcesses(ground.Options.Root + "/").Any(), Cancellation);
            }

            var said = await PractiseAsync(Success, "--scenario", "operator-error", "--resume");

            Assert.Contains("bringing the new depot to where the run was", said + (moment.StartsWith("restore", StringComparison.Ordinal) ? " fence-erp" : ""), StringComparison.Ordinal);
            Assert.Contains("PASS (practice)", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(Journal);
        }
    }

    private async Task<string> PractiseAsync(int exitCode, params string[] more)
    {
        using var holdfast = Start(more);
        await holdfast.WaitForExitAsync(Limit, Cancellation);
        Assert.True(holdfast.ExitCode == exitCode, holdfast.Said);
        await Eventually.HoldsAsync("all that it said has been heard", Limit, () => holdfast.Said.Contains("(practice)", StringComparison.Ordinal), Cancellation);
        return holdfast.Said;
    }

    private HoldfastProcess Start(params string[] more) => HoldfastProcess.StartRecovery(ground.Options.Root, [
        "recover", "run", "--process", "warehouse-dispatch", "--practice", "--journal", Journal, "--approve", "operations-director", "--confirm", "switch", "--confirm", "back-switch", .. more,
    ]);
}
