using Holdfast.Drills.Checking;
using Xunit;
using static Holdfast.Drills.Checking.OperationOutcome;

namespace Holdfast.Tests.Drills.Checking;

public sealed class HistoryCheckerTests
{
    [Fact]
    public void A_history_whose_acknowledged_rows_are_all_there_is_intact()
    {
        var verdict = Check([Op(1, 10, Ok), Op(2, 20, Ok), Op(3, 30, Failed), Op(4, 40, Unknown)], [Whole(1), Whole(2)]);

        Assert.True(verdict.IsIntact);
        Assert.Equal((2, 1, 1), (verdict.Acknowledged, verdict.Failed, verdict.Unknown));
        Assert.Equal((0, 1), (verdict.UnknownPresent, verdict.UnknownAbsent));
    }

    [Fact]
    public void A_limit_of_loss_excuses_a_short_stretch_and_nothing_else()
    {
        var lossy = Check([Op(1, 10, Ok), Op(2, 20, Ok), Op(3, 30, Ok)], [Whole(1), Whole(2)]);

        Assert.Equal((false, true, false), (lossy.Keeps(TimeSpan.Zero), lossy.Keeps(lossy.LostWindow), lossy.Keeps(lossy.LostWindow - TimeSpan.FromTicks(1))));
        // A row that nobody wrote is no loss.
        Assert.False(Check([Op(1, 10, Ok)], [Whole(1), Whole(9)]).Keeps(TimeSpan.FromHours(1)));
    }

    [Fact]
    public void An_acknowledged_transaction_that_is_gone_is_lost()
    {
        var verdict = Check([Op(1, 10, Ok), Op(2, 20, Ok)], [Whole(1)]);

        Assert.Equal(1, verdict.Lost);
        Assert.False(verdict.IsIntact);
    }

    [Fact]
    public void A_failed_transaction_that_is_there_is_resurrected()
    {
        var verdict = Check([Op(1, 10, Ok), Op(2, 20, Failed)], [Whole(1), Whole(2)]);

        Assert.Equal(1, verdict.Resurrected);
        Assert.False(verdict.IsIntact);
    }

    [Fact]
    public void An_unknown_transaction_may_be_there_or_not_and_harms_neither_way()
    {
        Operation[] history = [Op(1, 10, Ok), Op(2, 20, Unknown), Op(3, 30, Ok)];

        Assert.True(Check(history, [Whole(1), Whole(2), Whole(3)]).IsIntact);
        Assert.True(Check(history, [Whole(1), Whole(3)]).IsIntact);
    }

    [Theory]
    [InlineData(2, 2, 1, 0)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(2, 1, 1, 1)]
    public void Rows_that_are_there_twice_or_in_part_are_told_apart(int headers, int lines, int duplicated, int torn)
    {
        var verdict = Check([Op(1, 10, Ok)], [new(1, headers, lines)]);

        Assert.Equal((duplicated, torn), (verdict.Duplicated, verdict.Torn));
        Assert.False(verdict.IsIntact);
    }

    [Fact]
    public void An_unknown_transaction_that_is_there_in_part_is_torn()
    {
        var verdict = Check([Op(1, 10, Unknown)], [new(1, 1, 0)]);

        Assert.Equal((1, 1), (verdict.Torn, verdict.UnknownPresent));
    }

    [Fact]
    public void A_row_that_nobody_wrote_is_foreign() =>
        Assert.Equal(1, Check([Op(1, 10, Ok)], [Whole(1), Whole(99)]).Foreign);

    [Fact]
    public void The_write_gap_is_the_longest_time_between_two_acknowledgements()
    {
        var verdict = Check([Op(1, 10, Ok), Op(2, 40, Ok), Op(3, 900, Failed), Op(4, 3040, Ok), Op(5, 3070, Ok)], [Whole(1), Whole(2), Whole(4), Whole(5)]);

        Assert.Equal((Ms(3000), Ms(40), Ms(3040)), (verdict.WriteGap, verdict.GapStarted, verdict.GapEnded));
        Assert.True(verdict.Recovered);
        Assert.Equal(Ms(30), verdict.UsualSpacing);
    }

    [Fact]
    public void A_service_that_does_not_come_back_has_a_gap_up_to_the_end_of_the_observation()
    {
        var verdict = HistoryChecker.Check([Op(1, 10, Ok), Op(2, 20, Ok), Op(3, 500, Failed)], [Whole(1), Whole(2)], Ms(9020));

        Assert.Equal(Ms(9000), verdict.WriteGap);
        Assert.False(verdict.Recovered);
    }

    [Fact]
    public void An_outage_that_has_not_ended_counts_even_when_an_earlier_one_was_longer()
    {
        var verdict = HistoryChecker.Check([Op(1, 0, Ok), Op(2, 8000, Ok)], [Whole(1), Whole(2)], Ms(10_000));

        Assert.Equal(Ms(2000), verdict.WriteGap);
        Assert.False(verdict.Recovered);
    }

    [Fact]
    public void A_service_that_never_answered_has_not_recovered()
    {
        var verdict = HistoryChecker.Check([Op(1, 100, Failed)], [], Ms(5099));

        Assert.Equal(Ms(5000), verdict.WriteGap);
        Assert.False(verdict.Recovered);
    }

    [Fact]
    public void The_lost_window_reaches_from_the_last_survivor_to_the_newest_lost()
    {
        // The old primary acknowledged 3 and 4 although it was cut off; the new one continues with 5.
        var verdict = Check(
            [Op(1, 100, Ok), Op(2, 200, Ok), Op(3, 300, Ok), Op(4, 900, Ok), Op(5, 4000, Ok)],
            [Whole(1), Whole(2), Whole(5)]);

        Assert.Equal(2, verdict.Lost);
        Assert.Equal(Ms(700), verdict.LostWindow);
        Assert.Equal(Ms(3100), verdict.LostAge);
    }

    [Fact]
    public void Nothing_lost_means_a_window_of_zero()
    {
        var verdict = Check([Op(1, 10, Ok)], [Whole(1)]);

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (verdict.LostWindow, verdict.LostAge));
    }

    private static HistoryVerdict Check(Operation[] operations, StoredTransaction[] stored) =>
        HistoryChecker.Check(operations, stored, operations.Max(operation => operation.Completed));

    private static Operation Op(long number, int completedMs, OperationOutcome outcome) => new(number, Ms(completedMs - 1), Ms(completedMs), outcome);

    private static StoredTransaction Whole(long number) => new(number, 1, 1);

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
