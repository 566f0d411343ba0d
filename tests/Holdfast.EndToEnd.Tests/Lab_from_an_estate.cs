using System.Text.Json.Nodes;
using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Trait("depth", "deep")]
public sealed class Lab_from_an_estate(LabGround ground) : IClassFixture<LabGround>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The limit is 45 s on an idle machine; twice that here, because the tests share theirs.</summary>
    [Fact]
    public async Task Holds_all_that_stands_for_something_says_so_and_goes_as_a_whole()
    {
        ground.Require();
        using var up = HoldfastProcess.Start(ground.Options, "lab", "up", "--estate", "samples/multinational-distributor", "--format", "json");
        await up.WaitForExitAsync(TimeSpan.FromSeconds(90), Cancellation);
        Assert.True(up.ExitCode == 0, up.Said);
        var id = Assert.Single(LabInventory.List(ground.Options)).Id;
        try
        {
            Assert.Contains("\"element\": \"stores.orders.pooler\"", up.Said, StringComparison.Ordinal);
            var (healthy, parts) = await ReadStatusAsync();
            Assert.Equal((0, "pooler, redis, partner, backups, application"), (healthy, parts));

            await KillAsync(id, "partner.py");

            Assert.Equal((1, "pooler, redis, backups, application"), await ReadStatusAsync());
        }
        finally
        {
            using var down = HoldfastProcess.Start(ground.Options, "lab", "down", id);
            await down.WaitForExitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        }

        Assert.Empty(LabTraces.Find(ground.Options, id));
    }

    [Fact]
    public async Task Leaves_nothing_when_its_command_is_killed_before_all_of_it_stands()
    {
        ground.Require();
        using var up = HoldfastProcess.Start(ground.Options, "lab", "up", "--estate", "samples/multinational-distributor");
        await up.SaysAsync("starting the sample application", TimeSpan.FromSeconds(60), Cancellation);
        var id = Assert.Single(LabInventory.List(ground.Options)).Id;

        up.Kill();

        await Eventually.HoldsAsync("nothing is left", TimeSpan.FromSeconds(20), () => LabTraces.Find(ground.Options, id).Count == 0, Cancellation);
    }

    /// <summary>The exit code of `lab status`, and the parts that it calls healthy.</summary>
    private async Task<(int ExitCode, string Healthy)> ReadStatusAsync()
    {
        using var status = HoldfastProcess.Start(ground.Options, "lab", "status", "--format", "json");
        await status.WaitForExitAsync(TimeSpan.FromSeconds(30), Cancellation);
        var parts = JsonNode.Parse(status.Said)!.AsArray().Single()!["parts"]!.AsArray();
        return (status.ExitCode, string.Join(", ", parts.Where(part => part!["isHealthy"]!.GetValue<bool>()).Select(part => part!["part"]!.GetValue<string>())));
    }

    private async Task KillAsync(string id, string program)
    {
        var directory = Path.Combine(ground.Options.Root, id);
        var found = LabTraces.FindProcesses(directory).Where(process => process.CommandLine.Contains(program, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(found);
        using var kill = System.Diagnostics.Process.Start("kill", ["-KILL", .. found.Select(process => $"{process.ProcessId}")]);
        await kill.WaitForExitAsync(Cancellation);
    }
}
