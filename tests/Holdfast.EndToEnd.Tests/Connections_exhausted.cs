using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Connections_exhausted(LabGround ground)
{
    [Fact]
    public async Task Refuses_clients_until_the_leak_is_stopped()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "connection-exhaustion");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("53300", report.Evidence, StringComparison.Ordinal);
        Assert.All(report.Streams, stream => Assert.Contains("database said 53300", stream.Errors.Keys));
        Assert.InRange(Assert.NotNull(report.ServiceAfterHealing), TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
