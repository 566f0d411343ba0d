namespace Holdfast.Cli.Commands;

/// <summary>Says which process has been predicted, once it takes long: whoever waits a moment needs no words.</summary>
/// <param name="inner">Where it is said.</param>
/// <param name="processes">How many processes there are.</param>
/// <param name="time">The clock.</param>
internal sealed class PredictionProgress(IProgress<string> inner, int processes, TimeProvider time) : IProgress<string>
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

    // Somebody who waits long does not read a line for each of a thousand processes.
    private const double ShareOfWait = 0.1;

    private readonly long start = time.GetTimestamp();
    private readonly Lock telling = new();
    private TimeSpan next = Silence;
    private int done;

    public void Report(string value)
    {
        var number = Interlocked.Increment(ref done);
        lock (telling)
        {
            var elapsed = time.GetElapsedTime(start);
            if (elapsed < next)
                return;
            next = elapsed * (1 + ShareOfWait);
            inner.Report($"{value} is predicted, {number} of {processes}");
        }
    }
}
