namespace Holdfast.Drills.Checking;

/// <summary>Measures what one business process felt of a failure, from the history of its own transactions. Pure.</summary>
public static class OutageMeter
{
    /// <param name="operations">The history of one stream, one transaction after the other.</param>
    /// <param name="from">When the failure was made: what failed before is not its doing.</param>
    /// <param name="sustained">How many successes in a row count as service.</param>
    /// <param name="slowFactor">How many times the usual duration counts as degraded.</param>
    public static ProcessOutage Measure(IReadOnlyList<Operation> operations, TimeSpan from, int sustained, double slowFactor)
    {
        var usual = Median(operations.Where(operation => operation.Outcome is OperationOutcome.Ok && operation.Completed < from));
        var after = operations.Where(operation => operation.Completed >= from).ToList();
        var first = after.FindIndex(operation => operation.Outcome is not OperationOutcome.Ok);
        var back = first < 0 ? -1 : FindSustained(after, first, sustained);
        var impaired = after.Where(operation => operation.Outcome is not OperationOutcome.Ok || operation.Completed - operation.Invoked > slowFactor * usual).ToList();
        return new ProcessOutage
        {
            FirstFailed = first < 0 ? null : after[first].Invoked,
            SustainedSuccess = back < 0 ? null : after[back].Completed,
            Degraded = impaired.Count == 0 ? TimeSpan.Zero : impaired.Max(operation => operation.Completed) - impaired.Min(operation => operation.Invoked),
            UsualDuration = usual,
        };
    }

    /// <summary>The middle duration of the acknowledged transactions that ran at least in part within the window; zero without any.</summary>
    public static TimeSpan UsualDuration(IReadOnlyList<Operation> operations, TimeSpan from, TimeSpan until) =>
        Median(operations.Where(operation => operation.Outcome is OperationOutcome.Ok && operation.Completed >= from && operation.Invoked <= until));

    private static int FindSustained(List<Operation> after, int first, int sustained)
    {
        var row = 0;
        for (var index = first; index < after.Count; index++)
        {
            row = after[index].Outcome is OperationOutcome.Ok ? row + 1 : 0;
            if (row == sustained)
                return index - sustained + 1;
        }

        return -1;
    }

    private static TimeSpan Median(IEnumerable<Operation> operations)
    {
        TimeSpan[] durations = [.. operations.Select(operation => operation.Completed - operation.Invoked).Order()];
        return durations.Length == 0 ? TimeSpan.Zero : durations[durations.Length / 2];
    }
}
