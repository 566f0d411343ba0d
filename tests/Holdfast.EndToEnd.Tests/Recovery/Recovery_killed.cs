using Holdfast.Recovery.Places;
using Xunit;

namespace Holdfast.EndToEnd.Tests.Recovery;

public sealed class Recovery_killed(RecoveryGround ground) : IClassFixture<RecoveryGround>
{
    private const int Interrupted = 130;
    // The depot, its backup and the restore come first: seconds, and minutes on a machine that is busy with something else.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("rung 4: integrity")]
    public async Task At_any_moment_leaves_nothing_because_its_places_end_with_it(string moment)
    {
        RecoveryGround.Require();
        using var holdfast = HoldfastProcess.StartRecovery(ground.Options.Root, "recover", "rehearse");
        await holdfast.SaysAsync(moment, Limit, Cancellation);
        Assert.Equal(2, PlaceInventory.List(ground.Options).Count);

        holdfast.Kill();

        await Eventually.HoldsAsync("nothing is left", Limit, NothingIsLeft, Cancellation);
    }

    [Fact]
    [Trait("depth", "deep")]
    public async Task Together_with_the_keepers_of_its_places_leaves_directories_that_the_next_command_removes()
    {
        RecoveryGround.Require();
        using var holdfast = HoldfastProcess.StartRecovery(ground.Options.Root, "recover", "rehearse");
        await holdfast.SaysAsync("backing up the database", Limit, Cancellation);
        var keepers = LabTraces.FindProcesses(ground.Options.Root + "/").Where(process => process.CommandLine.StartsWith("sh -c", StringComparison.Ordinal) && process.CommandLine.Contains("place.sh", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(keepers);
        foreach (var keeper in keepers)
        {
            using var process = System.Diagnostics.Process.GetProcessById(keeper.ProcessId);
            process.Kill();
        }

        holdfast.Kill();
        await holdfast.WaitForExitAsync(Limit, Cancellation);
        Assert.NotEmpty(PlaceInventory.List(ground.Options));

        Assert.Single(PlaceInventory.RemoveAbandoned(ground.Options));

        await Eventually.HoldsAsync("nothing is left", Limit, NothingIsLeft, Cancellation);
    }

    [Fact]
    public async Task By_the_user_removes_everything_and_says_so()
    {
        RecoveryGround.Require();
        using var holdfast = HoldfastProcess.StartRecovery(ground.Options.Root, "recover", "rehearse");
        await holdfast.SaysAsync("rung 2: restore", Limit, Cancellation);

        await holdfast.InterruptAsync(Cancellation);
        await holdfast.WaitForExitAsync(Limit, Cancellation);

        Assert.Equal(Interrupted, holdfast.ExitCode);
        Assert.True(NothingIsLeft());
    }

    [Fact]
    public void A_directory_that_is_somebody_elses_is_not_removed()
    {
        var others = Directory.CreateDirectory(Path.Combine(ground.Options.Root, "place-of-somebody")).FullName;
        File.WriteAllText(Path.Combine(others, "note"), "mine");

        Assert.Empty(PlaceInventory.RemoveAbandoned(ground.Options));
        Assert.True(File.Exists(Path.Combine(others, "note")));
        Directory.Delete(others, recursive: true);
    }

    private bool NothingIsLeft() => !Directory.EnumerateFileSystemEntries(ground.Options.Root).Any() && !LabTraces.FindProcesses(ground.Options.Root + "/").Any();
}
