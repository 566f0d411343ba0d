namespace Holdfast.Drills.Checking;

/// <summary>Compares what the clients were told with what the store holds. Pure: the same history gives the same verdict.</summary>
public static class HistoryChecker
{
    // A driver that is stopped leaves a short pause after its last acknowledgement; only a longer one is an outage that did not end.
    private static readonly TimeSpan OpenGapThreshold = TimeSpan.FromSeconds(1);

    /// <param name="operations">The history of one stream, in any order.</param>
    /// <param name="stored">What was read back of the same stream.</param>
    /// <param name="observedUntil">When the driver was stopped.</param>
    public static HistoryVerdict Check(IReadOnlyCollection<Operation> operations, IReadOnlyCollection<StoredTransaction> stored, TimeSpan observedUntil)
    {
        var present = stored.ToDictionary(transaction => transaction.Number);
        Operation[] acknowledged = [.. operations.Where(operation => operation.Outcome is OperationOutcome.Ok).OrderBy(operation => operation.Completed)];
        Operation[] lost = [.. acknowledged.Where(operation => !present.ContainsKey(operation.Number))];
        var unknown = operations.Where(operation => operation.Outcome is OperationOutcome.Unknown).ToList();
        var written = operations.Select(operation => operation.Number).ToHashSet();
        var gap = FindGap(operations, acknowledged, observedUntil);
        return new HistoryVerdict
        {
            Acknowledged = acknowledged.Length,
            Failed = operations.Count(operation => operation.Outcome is OperationOutcome.Failed),
            Unknown = unknown.Count,
            Lost = lost.Length,
            Resurrected = operations.Count(operation => operation.Outcome is OperationOutcome.Failed && present.ContainsKey(operation.Number)),
            Duplicated = stored.Count(transaction => Math.Max(transaction.Headers, transaction.Lines) > 1),
            Torn = stored.Count(transaction => transaction.Headers != transaction.Lines),
            Foreign = stored.Count(transaction => !written.Contains(transaction.Number)),
            UnknownPresent = unknown.Count(operation => present.ContainsKey(operation.Number)),
            UnknownAbsent = unknown.Count(operation => !present.ContainsKey(operation.Number)),
            WriteGap = gap.End - gap.Start,
            GapStarted = gap.Start,
            GapEnded = gap.End,
            Recovered = gap.Recovered,
            UsualSpacing = FindUsualSpacing(acknowledged),
            LostWindow = MeasureLostWindow(acknowledged, lost, present),
            LostAge = lost.Length == 0 ? TimeSpan.Zero : MaxOf(gap.End, lost[^1].Completed) - lost[^1].Completed,
        };
    }

    private static (TimeSpan Start, TimeSpan End, bool Recovered) FindGap(IReadOnlyCollection<Operation> operations, Operation[] acknowledged, TimeSpan observedUntil)
    {
        if (acknowledged.Length == 0)
            return (operations.Count == 0 ? observedUntil : operations.Min(operation => operation.Invoked), observedUntil, false);
        var longest = (Start: acknowledged[0].Completed, End: acknowledged[0].Completed);
        foreach (var (previous, next) in acknowledged.Zip(acknowledged.Skip(1)))
        {
            if (next.Completed - previous.Completed > longest.End - longest.Start)
                longest = (previous.Completed, next.Completed);
        }

        var last = acknowledged[^1].Completed;
        var stillOut = observedUntil - last > OpenGapThreshold;
        // An outage that has not ended is the answer, whatever was longer before it: the service is not back.
        return stillOut ? (last, observedUntil, false) : (longest.Start, longest.End, true);
    }

    private static TimeSpan FindUsualSpacing(Operation[] acknowledged)
    {
        TimeSpan[] spacings = [.. acknowledged.Zip(acknowledged.Skip(1), (previous, next) => next.Completed - previous.Completed).Order()];
        return spacings.Length == 0 ? TimeSpan.Zero : spacings[spacings.Length / 2];
    }

    private static TimeSpan MeasureLostWindow(Operation[] acknowledged, Operation[] lost, Dictionary<long, StoredTransaction> present)
    {
        if (lost.Length == 0)
            return TimeSpan.Zero;
        var survivor = acknowledged.TakeWhile(operation => operation.Completed <= lost[0].Completed)
            .LastOrDefault(operation => present.ContainsKey(operation.Number), lost[0] with { Completed = lost[0].Invoked });
        return lost[^1].Completed - survivor.Completed;
    }

    private static TimeSpan MaxOf(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
