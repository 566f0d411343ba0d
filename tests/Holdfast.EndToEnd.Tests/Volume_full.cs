using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
[Trait("depth", "deep")]
public sealed class Volume_full(LabGround ground)
{
    [Fact]
    public async Task Stops_the_processes_until_there_is_room_and_loses_nothing()
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), "disk-full");

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, report.ToString());
        Assert.Contains("No space left on device", report.Evidence, StringComparison.Ordinal);
        Assert.All(report.Streams, stream => Assert.Contains("database said 53100", stream.Errors.Keys));
        Assert.Single(report.Timelines);
        Assert.NotNull(report.RedundancyRestoredAfter);
    }
}
