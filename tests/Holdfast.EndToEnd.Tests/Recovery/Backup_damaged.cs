using Holdfast.Recovery.Rehearsals;
using Holdfast.Recovery.Validation;
using Xunit;

namespace Holdfast.EndToEnd.Tests.Recovery;

public sealed class Backup_damaged(RecoveryGround ground) : IClassFixture<RecoveryGround>
{
    private static readonly StandInOptions Small = new() { Moves = 20_000, Documents = 60 };

    public static TheoryData<string> Damages => [.. Sabotages.Of(blobs: false).Select(sabotage => sabotage.Name)];

    [Fact]
    public async Task Undamaged_climbs_all_nine_rungs_and_loses_nothing()
    {
        var rehearsal = await RehearseAsync(sabotage: null);

        Assert.All(rehearsal.Report.Rungs, rung => Assert.True(rung.Verdict is Verdict.Pass, $"{rung.Name}: {string.Join(" ", rung.Findings)}"));
        Assert.Equal(Enumerable.Range(0, Ladder.RungCount), rehearsal.Report.Rungs.Select(rung => rung.Number));
        Assert.Equal((Verdict.Pass, 0L, TimeSpan.Zero), (rehearsal.Report.Verdict, rehearsal.Report.RecoveryPoint!.LostWatermarks, rehearsal.Report.RecoveryPoint.LostTime));
        Assert.InRange(rehearsal.Report.UsableAfter!.Value, TimeSpan.FromMilliseconds(100), rehearsal.Report.Took);
    }

    [Theory]
    [Trait("depth", "deep")]
    [MemberData(nameof(Damages), DisableDiscoveryEnumeration = true)]
    public async Task Is_found_at_its_rung_and_by_no_rung_below_it(string damage)
    {
        var rehearsal = await RehearseAsync(Sabotages.Find(damage));

        Assert.Equal(rehearsal.Sabotage!.Rung, rehearsal.FirstFailed);
        Assert.Equal(Verdict.Fail, rehearsal.Report.Verdict);
        Assert.Equal(Ladder.RungCount, rehearsal.Report.Rungs.Count);
        // A rung that could not be looked at is not green, and says why.
        Assert.All(rehearsal.Report.Rungs, rung => Assert.NotEmpty(rung.Findings));
    }

    [Fact]
    public async Task A_missing_segment_is_found_by_the_watermark_too_although_the_tool_says_ok()
    {
        var rungs = (await RehearseAsync(Sabotages.Find("missing-wal"))).Report.Rungs;

        Assert.DoesNotContain(rungs[1].Findings, finding => finding.Contains("verify", StringComparison.Ordinal));
        Assert.Equal([Verdict.Pass, Verdict.Fail, Verdict.Pass], rungs.Skip(2).Take(3).Select(rung => rung.Verdict));
    }

    [Theory]
    [Trait("depth", "deep")]
    [InlineData("swapped-file", 2, "checksum")]
    [InlineData("swapped-wal", 1, "its SHA-1 is another one")]
    public async Task What_can_be_opened_and_is_another_thing_is_told_by_its_hash(string damage, int rung, string said) => Assert.Contains(
        (await RehearseAsync(Sabotages.Find(damage))).Report.Rungs[rung].Findings, finding => finding.Contains(said, StringComparison.Ordinal));

    private async Task<RehearsalReport> RehearseAsync(Sabotage? sabotage)
    {
        RecoveryGround.Require();
        return await new Rehearsal(ground.Options, Small, TimeProvider.System, new TestProgress()).RunAsync(sabotage, compare: false, TestContext.Current.CancellationToken);
    }
}
