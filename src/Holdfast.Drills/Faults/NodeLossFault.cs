using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>The primary's whole node is gone in one instant: its first process is killed and takes all others with it.</summary>
internal sealed class NodeLossFault : IFault
{
    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation) =>
        await target.KillAsync(await target.FindFirstProcessAsync(cancellation), cancellation);

    /// <summary>The node comes back with its old disk.</summary>
    public async Task HealAsync(BlastRadius target, CancellationToken cancellation) => await target.StartNodeAsync(cancellation);
}
