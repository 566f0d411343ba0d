namespace Depot.Health;

/// <summary>
/// The share of requests that ended in an error of our own. A replica of a bad release finds itself here and takes itself out.
/// </summary>
/// <remarks>
/// Only exceptions that nobody handled count. That the database is away is no fault of one replica: all would go at once, and nobody would be left.
/// </remarks>
internal sealed class ErrorShare(DepotSettings settings, TimeProvider time)
{
    private const int Remembered = 40;
    private const int Fewest = 8;
    private const double Tolerated = 0.2;

    // What happened longer ago says nothing of today: a replica that went out comes back and is tried again.
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();
    private readonly Queue<(long At, bool Failed)> ends = new();
    private int counter;

    public bool IsTooHigh
    {
        get
        {
            lock (gate)
            {
                while (ends.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) > Memory)
                    ends.Dequeue();
                return ends.Count >= Fewest && ends.Count(end => end.Failed) > Tolerated * ends.Count;
            }
        }
    }

    /// <summary>Stands around the endpoints and remembers how each request that changes something ended.</summary>
    public async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await next(context);
            return;
        }

        try
        {
            FailWhereReleaseIsBad();
            await next(context);
            Remember(failed: false);
        }
        catch (Exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The edge of the application: whatever it was, the client is told that it is our fault.
            Remember(failed: true);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private void FailWhereReleaseIsBad()
    {
        if (settings.Release.FailsEach > 0 && Interlocked.Increment(ref counter) % settings.Release.FailsEach == 0)
            throw new InvalidOperationException("This release is bad on purpose.");
    }

    private void Remember(bool failed)
    {
        lock (gate)
        {
            ends.Enqueue((time.GetTimestamp(), failed));
            if (ends.Count > Remembered)
                ends.Dequeue();
        }
    }
}
