using Holdfast.Drills.Checking;

namespace Holdfast.Drills.Driving.Applications;

/// <summary>Does one kind of business over HTTP again and again, one after the other, and remembers what it was told.</summary>
/// <param name="act">One of it, by its number.</param>
/// <param name="numbers">Gives each number once, also to drivers beside this one.</param>
/// <param name="options">The pace.</param>
/// <param name="clock">The time of the drill.</param>
internal sealed class DepotDriver(Func<long, RequestTally, CancellationToken, Task<OperationOutcome>> act, Func<long> numbers, DrivingOptions options, DrillClock clock)
{
    private readonly List<Operation> history = [];
    private int acknowledged;
    private int streak;

    /// <summary>Only to be read after the driver has stopped.</summary>
    public IReadOnlyList<Operation> History => history;

    public RequestTally Tally { get; } = new();

    public int Acknowledged => Volatile.Read(ref acknowledged);

    /// <summary>Acknowledgements in a row, since the last failure or reset.</summary>
    public int Streak => Volatile.Read(ref streak);

    public void ResetStreak() => Interlocked.Exchange(ref streak, 0);

    /// <param name="stop">Ends it between two operations.</param>
    /// <param name="cancellation">Abandons everything at once.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken cancellation)
    {
        while (!stop.IsCancellationRequested)
        {
            var (number, invoked) = (numbers(), clock.Elapsed);
            var outcome = await act(number, Tally, cancellation);
            history.Add(new Operation(number, invoked, clock.Elapsed, outcome));
            if (outcome is OperationOutcome.Ok)
            {
                Interlocked.Increment(ref acknowledged);
                Interlocked.Increment(ref streak);
            }
            else
            {
                ResetStreak();
            }

            await clock.DelayAsync(outcome is OperationOutcome.Ok ? options.Spacing : options.RetrySpacing, cancellation);
        }
    }
}
