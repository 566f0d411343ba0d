namespace Holdfast.Testing.Recovery;

/// <summary>A clock that goes forward only when somebody waits, and then at once: hours of asking pass in milliseconds.</summary>
public sealed class HurriedTime(DateTimeOffset start) : TimeProvider
{
    private long passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Passed => TimeSpan.FromTicks(Interlocked.Read(ref passed));

    public override DateTimeOffset GetUtcNow() => start + Passed;

    public override long GetTimestamp() => Passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
            return new Ended();
        Interlocked.Add(ref passed, dueTime.Ticks);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Ended();
    }

    private sealed class Ended : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
