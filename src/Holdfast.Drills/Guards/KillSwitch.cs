using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;

namespace Holdfast.Drills.Guards;

/// <summary>
/// Ends the running drill of a lab from anywhere on the machine: `holdfast drill stop` writes a file, and the drill that sees it puts right what it did.
/// </summary>
internal sealed class KillSwitch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource stop;
    private readonly CancellationTokenSource watching = new();
    private readonly LabPaths paths;
    private readonly Task watch;

    public KillSwitch(LabPaths paths, DrillClock clock, CancellationToken cancellation)
    {
        this.paths = paths;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // One that was pressed while no drill ran means none of the later ones.
        File.Delete(paths.StopFile);
        watch = WatchAsync(clock, watching.Token);
    }

    public CancellationToken Token => stop.Token;

    public bool WasUsed { get; private set; }

    /// <summary>Presses it.</summary>
    public static void Use(LabPaths paths) => File.WriteAllText(paths.StopFile, "");

    public async ValueTask DisposeAsync()
    {
        await watching.CancelAsync();
        await watch;
        watching.Dispose();
        stop.Dispose();
    }

    private async Task WatchAsync(DrillClock clock, CancellationToken cancellation)
    {
        try
        {
            while (!File.Exists(paths.StopFile))
                await clock.DelayAsync(Interval, cancellation);
            WasUsed = true;
            await stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The drill has ended by itself.
        }
    }
}
