namespace Holdfast.Drills.Labs;

/// <summary>Waiting, which is always for a condition and always with a limit.</summary>
internal static class Polling
{
    /// <summary>Returns true as soon as the condition holds, false when the limit has passed.</summary>
    public static async Task<bool> UntilAsync(
        Func<CancellationToken, Task<bool>> condition, TimeSpan limit, TimeSpan interval, TimeProvider time, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            if (await condition(cancellation))
                return true;
            if (time.GetElapsedTime(start) >= limit)
                return false;
            await Task.Delay(interval, time, cancellation);
        }
    }
}
