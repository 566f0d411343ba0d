using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Fault_beyond_its_lab(LabGround ground)
{
    [Fact]
    public async Task Is_refused()
    {
        var lab = await ground.ShareLabAsync(LabProfile.Synchronous);
        var radius = new BlastRadius(lab, LabZone.OfNodes[0]);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => radius.KillAsync(Environment.ProcessId, TestContext.Current.CancellationToken));

        Assert.StartsWith("Refused", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_in_another_zone_of_the_same_lab()
    {
        var lab = await ground.ShareLabAsync(LabProfile.Synchronous);
        var neighbour = await new BlastRadius(lab, LabZone.OfNodes[1]).FindFirstProcessAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new BlastRadius(lab, LabZone.OfNodes[0]).KillAsync(neighbour, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Leaves_no_shared_memory_behind_because_that_of_a_node_is_its_own()
    {
        var lab = await ground.ShareLabAsync(LabProfile.Synchronous);
        var first = await new BlastRadius(lab, LabZone.OfNodes[0]).FindFirstProcessAsync(TestContext.Current.CancellationToken);

        string[] ofNode = [.. Directory.EnumerateFiles($"/proc/{first}/root/dev/shm").Select(path => Path.GetFileName(path))];

        Assert.NotEmpty(ofNode);
        Assert.DoesNotContain(ofNode, name => File.Exists(Path.Combine("/dev/shm", name)));
    }
}
