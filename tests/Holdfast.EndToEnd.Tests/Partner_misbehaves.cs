using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Collection<SynchronousLab>]
public sealed class Partner_misbehaves(LabGround ground)
{
    [Theory]
    [InlineData("partner-outage", "refused")]
    [InlineData("partner-slow", "answered too late")]
    [InlineData("partner-answers-twice", "answered twice")]
    public async Task The_process_goes_on_and_the_partner_gets_everything_once(string scenario, string evidence)
    {
        var report = await LabGround.DrillAsync(await ground.ShareLabAsync(LabProfile.Synchronous), scenario);

        Assert.Equal((DrillStatus.Executed, ""), (report.Status, report.Reason));
        Assert.True(report.IsIntact, string.Join("; ", report.Streams));
        Assert.Contains(evidence, report.Evidence, StringComparison.Ordinal);
        Assert.All(report.Streams.Where(stream => stream.Outage is not null), stream => Assert.Equal(TimeSpan.Zero, stream.Outage!.Rto));
        var delivered = Assert.Single(report.Streams, stream => stream.Stream.Process == "warehouse-dispatch at the partner").Verdict;
        Assert.Equal((0, 0, 0), (delivered.Lost, delivered.Duplicated, delivered.Torn));
        Assert.True(delivered.Acknowledged > 100, delivered.ToString());
        // An outage of six seconds is one for the partner's labels, and for nothing else.
        Assert.True(scenario != "partner-outage" || delivered.WriteGap > TimeSpan.FromSeconds(5), delivered.ToString());
    }
}
