using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>The disks of all zones become slow at once, as when the storage service behind them has an incident: no standby is a way out.</summary>
internal sealed class StorageLatencyFault : IFault
{
    /// <summary>A commit waits for two disks, one after the other, so less is needed than for one slow disk.</summary>
    private const int WritesPerSecond = 20;

    public Task<string?> FindObstacleAsync(BlastRadius target, CancellationToken cancellation) => Task.FromResult(target.Storage.FindObstacle());

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var zone in target.EveryNode)
            zone.Storage.Limit(WritesPerSecond, await zone.ReadProcessesAsync(cancellation));
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var zone in target.EveryNode)
            await zone.Storage.ReleaseAsync(cancellation);
    }
}
