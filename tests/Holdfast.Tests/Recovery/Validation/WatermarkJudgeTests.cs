using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Validation;
using Holdfast.Recovery.Validation.Rungs;
using Xunit;

namespace Holdfast.Tests.Recovery.Validation;

public sealed class WatermarkJudgeTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Everything_acknowledged_is_there() => Assert.Equal(Verdict.Pass, Judge([1, 2, 3], [1, 2, 3], closing: 2).Outcome.Verdict);

    [Fact]
    public void What_had_been_archived_with_the_set_must_be_there_whatever_the_objective() =>
        Assert.Equal(Verdict.Fail, Judge([1], [1, 2, 3], closing: 2, rpo: TimeSpan.FromDays(1)).Outcome.Verdict);

    [Theory]
    [InlineData(2, Verdict.Pass)]
    [InlineData(1, Verdict.Fail)]
    public void A_loss_at_the_end_is_held_against_the_objective(int rpoSeconds, Verdict verdict)
    {
        var (outcome, point) = Judge([1, 2], [1, 2, 3, 4], closing: 2, rpo: TimeSpan.FromSeconds(rpoSeconds));

        Assert.Equal((verdict, 2L, TimeSpan.FromSeconds(2)), (outcome.Verdict, point!.LostWatermarks, point.LostTime));
    }

    [Fact]
    public void A_hole_is_no_moment_that_ever_was() => Assert.Contains("no moment", Judge([1, 3], [1, 2, 3], closing: 1).Outcome.Findings[0], StringComparison.Ordinal);

    [Fact]
    public void A_copy_that_goes_beyond_its_target_fails() => Assert.Equal(Verdict.Fail, Judge([1, 2, 3], [1, 2, 3], closing: 1, target: 2).Outcome.Verdict);

    [Fact]
    public void A_copy_that_ends_before_its_target_fails() => Assert.Equal(Verdict.Fail, Judge([1], [1, 2, 3], closing: 1, target: 2).Outcome.Verdict);

    [Fact]
    public void A_copy_that_ends_at_its_target_passes() => Assert.Equal(Verdict.Pass, Judge([1, 2], [1, 2, 3], closing: 1, target: 2).Outcome.Verdict);

    [Fact]
    public void Watermarks_that_were_removed_for_their_age_are_no_loss() => Assert.Equal(Verdict.Pass, Judge([5, 6, 7], [2, 3, 4, 5, 6, 7], closing: 2).Outcome.Verdict);

    [Fact]
    public void A_lost_log_does_not_hide_a_loss() => Assert.Equal(Verdict.Fail, Judge([1], [], closing: 2).Outcome.Verdict);

    [Fact]
    public void A_target_before_the_first_watermark_cannot_be_verified() => Assert.Equal(Verdict.CouldNotVerify, Judge([1], [2], closing: 2, target: 1).Outcome.Verdict);

    [Fact]
    public void A_watermark_from_the_future_fails() => Assert.Contains("not come yet", Judge([1, 90_000], [1], closing: 1).Outcome.Findings[0], StringComparison.Ordinal);

    private static (RungOutcome Outcome, RecoveryPoint? Point) Judge(long[] recovered, long[] acknowledged, long closing, TimeSpan? rpo = null, long? target = null) => WatermarkJudge.Judge(
        [.. recovered.Select(number => (number, At(number)))],
        [.. acknowledged.Select(Mark)],
        new(Mark(closing), target is { } moment ? At(moment) : null, rpo ?? TimeSpan.Zero, At(1_000)));

    private static Watermark Mark(long number) => new(number, At(number), "0/1", 1);

    private static DateTimeOffset At(long number) => Start + TimeSpan.FromSeconds(number);
}
