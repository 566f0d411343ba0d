using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>The primary's whole node is gone in one instant: its first process is killed and takes all others with it.</summary>
internal sealed class NodeLossFault : IFault
{
    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation) =>
        await target.KillAsync(await target.FindFirstProcessAsync(cancellation), cancellation);

    /// <summary>The node comes back with its old disk. One that never went is left alone: two nodes on one disk would destroy it.</summary>
    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        if (!await target.IsNodeRunningAsync(cancellation))
            await target.StartNodeAsync(cancellation);
    }
}
