using System.Text.Json;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Trait("depth", "deep")]
public sealed class Experiment_from_a_file(LabGround ground) : IClassFixture<LabGround>
{
    [Fact]
    public async Task Leaves_a_journal_in_the_open_format()
    {
        ground.Require();
        var journal = Path.Combine(ground.Options.Root, "journal.json");
        using var holdfast = HoldfastProcess.Start(
            ground.Options, "drill", "run", Path.Combine(RepositoryRoot.Path, "samples", "experiments", "database-crash.yaml"), "--journal", journal);
        await holdfast.WaitForExitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);

        Assert.True(holdfast.ExitCode == 0, holdfast.Said);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(journal, TestContext.Current.CancellationToken));
        var root = document.RootElement;
        Assert.Equal("completed", root.GetProperty("status").GetString());
        Assert.False(root.GetProperty("deviated").GetBoolean());
        Assert.True(root.GetProperty("steady_states").GetProperty("before").GetProperty("steady_state_met").GetBoolean());
        Assert.Equal("succeeded", root.GetProperty("run")[0].GetProperty("status").GetString());
        Assert.Equal("pass", root.GetProperty("extensions")[0].GetProperty("verdict").GetString());
    }
}
