using CsCheck;
using Holdfast.Drills.Checking;
using Xunit;

namespace Holdfast.Tests.Drills.Checking;

public sealed class HistoryCheckerLaws
{
    private static readonly Gen<Operation[]> Histories =
        Gen.Select(Gen.Int[1, 5000], Gen.Enum<OperationOutcome>()).Array[1, 60].Select(steps =>
        {
            var clock = 0;
            return steps.Select((step, index) =>
            {
                clock += step.Item1;
                return new Operation(index + 1, TimeSpan.FromMilliseconds(clock - 1), TimeSpan.FromMilliseconds(clock), step.Item2);
            }).ToArray();
        });

    [Fact]
    public void No_history_whose_promises_are_kept_is_called_damaged() =>
        Gen.Select(Histories, Gen.Bool.Array[60]).Sample((history, coin) =>
            Check(history, Keep(history, coin)).IsIntact);

    [Fact]
    public void Removing_any_acknowledged_rows_is_reported_exactly() =>
        Gen.Select(Histories, Gen.Bool.Array[60], Gen.Bool.Array[60]).Sample((history, coin, removed) =>
        {
            var gone = history.Where((operation, index) => operation.Outcome is OperationOutcome.Ok && removed[index]).Select(operation => operation.Number).ToHashSet();
            var verdict = Check(history, [.. Keep(history, coin).Where(row => !gone.Contains(row.Number))]);
            return verdict.Lost == gone.Count && verdict.IsIntact == (gone.Count == 0) && verdict.LostWindow > TimeSpan.Zero == gone.Count > 0;
        });

    [Fact]
    public void Adding_any_failed_row_is_reported_exactly() =>
        Gen.Select(Histories, Gen.Bool.Array[60], Gen.Bool.Array[60]).Sample((history, coin, added) =>
        {
            StoredTransaction[] back = [.. history.Where((operation, index) => operation.Outcome is OperationOutcome.Failed && added[index]).Select(Row)];
            return Check(history, [.. Keep(history, coin), .. back]).Resurrected == back.Length;
        });

    [Fact]
    public void No_pause_between_acknowledgements_is_longer_than_the_gap() =>
        Histories.Sample(history =>
        {
            var verdict = Check(history, []);
            TimeSpan[] acknowledged = [.. history.Where(operation => operation.Outcome is OperationOutcome.Ok).Select(operation => operation.Completed)];
            return !verdict.Recovered || acknowledged.Zip(acknowledged.Skip(1)).All(pair => pair.Second - pair.First <= verdict.WriteGap);
        });

    [Fact]
    public void The_order_of_the_records_changes_nothing() =>
        Gen.Select(Histories, Gen.Bool.Array[60]).Sample((history, coin) =>
        {
            var rows = Keep(history, coin);
            return Check(history, rows) == HistoryChecker.Check([.. history.Reverse()], [.. rows.Reverse()], history[^1].Completed);
        });

    /// <summary>A store that keeps its promises: all acknowledged, none failed, and of the unknown some.</summary>
    private static StoredTransaction[] Keep(Operation[] history, bool[] coin) =>
        [.. history.Where((operation, index) => operation.Outcome is OperationOutcome.Ok || (operation.Outcome is OperationOutcome.Unknown && coin[index])).Select(Row)];

    private static StoredTransaction Row(Operation operation) => new(operation.Number, 1, 1);

    private static HistoryVerdict Check(Operation[] history, StoredTransaction[] rows) => HistoryChecker.Check(history, rows, history[^1].Completed);
}
