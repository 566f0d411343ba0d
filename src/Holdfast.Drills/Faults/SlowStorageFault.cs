using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>The primary's disk takes a few writes a second only: every commit waits in a queue of the kernel.</summary>
internal sealed class SlowStorageFault : IFault
{
    /// <summary>A commit of the lab is two to four writes; unthrottled the disk takes hundreds.</summary>
    private const int WritesPerSecond = 12;

    public Task<string?> FindObstacleAsync(BlastRadius target, CancellationToken cancellation) => Task.FromResult(target.Storage.FindObstacle());

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation) =>
        target.Storage.Limit(WritesPerSecond, await target.ReadProcessesAsync(cancellation));

    public Task HealAsync(BlastRadius target, CancellationToken cancellation) => target.Storage.ReleaseAsync(cancellation);
}
