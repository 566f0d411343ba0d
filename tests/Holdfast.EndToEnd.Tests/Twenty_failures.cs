using Holdfast.Drills.Labs;
using Xunit;

namespace Holdfast.EndToEnd.Tests;

[Trait("depth", "deep")]
public sealed class Twenty_failures(LabGround ground) : IClassFixture<LabGround>
{
    private const int Repetitions = 20;

    public static TheoryData<string, TimeSpan> Scenarios => new() { { "database-crash", Database_crashed.GapLimit }, { "node-loss", Node_lost.GapLimit } };

    [Theory]
    [MemberData(nameof(Scenarios), DisableDiscoveryEnumeration = true)]
    public async Task In_a_row_lose_nothing_acknowledged_and_stay_within_the_limit(string scenario, TimeSpan gapLimit)
    {
        var lab = await ground.ShareLabAsync(LabProfile.Synchronous);
        for (var round = 1; round <= Repetitions; round++)
        {
            var report = await LabGround.DrillAsync(lab, scenario);
            Assert.True(report.IsIntact, $"Round {round}: {report.Reason} {report}");
            Assert.InRange(report.WorstWriteGap, TimeSpan.Zero, gapLimit);
            Assert.NotNull(report.RedundancyRestoredAfter);
        }
    }
}
