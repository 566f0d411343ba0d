namespace Holdfast.Drills.Driving;

/// <summary>Time since the start of a drill, from the monotonic clock: a correction of the wall clock must not look like an outage.</summary>
internal sealed class DrillClock(TimeProvider time)
{
    private readonly long start = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    public Task DelayAsync(TimeSpan duration, CancellationToken cancellation) => Task.Delay(duration, time, cancellation);

    public Task<bool> UntilAsync(Func<CancellationToken, Task<bool>> condition, TimeSpan limit, TimeSpan interval, CancellationToken cancellation) =>
        Labs.Polling.UntilAsync(condition, limit, interval, time, cancellation);
}
