using Holdfast.Drills.Labs;
using Holdfast.Recovery.Programs;
using Xunit;

namespace Holdfast.Tests.Drills.Labs;

public sealed class LabInventoryTests : IDisposable
{
    private readonly LabOptions options = new() { Root = Directory.CreateTempSubdirectory("hf").FullName };

    public void Dispose() => Directory.Delete(options.Root, recursive: true);

    [Fact]
    public void A_lab_of_a_running_process_is_in_use() =>
        Assert.Equal(LabState.InUse, StateOf(ProcessIdentity.OfThisProcess(), kept: false));

    [Fact]
    public void A_lab_whose_process_number_was_given_to_another_process_is_abandoned()
    {
        var self = ProcessIdentity.OfThisProcess();

        Assert.Equal(LabState.Abandoned, StateOf(self with { StartTicks = self.StartTicks - 1 }, kept: false));
    }

    [Fact]
    public void A_kept_lab_outlives_its_process() =>
        Assert.Equal(LabState.Kept, StateOf(ProcessIdentity.OfThisProcess() with { ProcessId = int.MaxValue }, kept: true));

    [Fact]
    public void A_kept_lab_does_not_outlive_the_machine() =>
        Assert.Equal(LabState.Abandoned, StateOf(ProcessIdentity.OfThisProcess() with { BootId = "an earlier boot" }, kept: true));

    [Fact]
    public void An_empty_directory_named_like_a_lab_is_the_rest_of_a_removal()
    {
        Directory.CreateDirectory(Path.Combine(options.Root, "abc123"));

        Assert.Equal(LabState.Abandoned, Assert.Single(LabInventory.List(options)).State);
    }

    [Theory]
    [InlineData("customers")]
    [InlineData("abc123")]
    public async Task A_directory_of_somebody_else_is_never_listed_and_never_removed(string name)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(options.Root, name)).FullName, "precious.txt");
        await File.WriteAllTextAsync(file, "not ours", TestContext.Current.CancellationToken);

        Assert.Empty(LabInventory.List(options));
        Assert.Empty(await LabInventory.RemoveAbandonedAsync(options, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<InvalidOperationException>(() => LabTeardown.RemoveAsync(new LabPaths(options.Root, name), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task A_name_that_is_not_a_lab_never_becomes_a_path() =>
        Assert.False(await LabInventory.RemoveAsync(options, "../" + Path.GetFileName(options.Root), TestContext.Current.CancellationToken));

    [Fact]
    public void The_draft_of_a_running_process_is_no_lab()
    {
        Directory.CreateDirectory(Path.Combine(options.Root, $".draft-{Environment.ProcessId}-abc123"));

        Assert.Empty(LabInventory.List(options));
    }

    private LabState StateOf(ProcessIdentity owner, bool kept)
    {
        LabDirectory.Create(options, id => new LabRecord
        {
            Id = id,
            Owner = owner,
            Profile = LabProfile.Synchronous,
            Kept = kept,
            Ready = true,
            StartedAt = DateTimeOffset.UnixEpoch,
        });
        return Assert.Single(LabInventory.List(options)).State;
    }
}
