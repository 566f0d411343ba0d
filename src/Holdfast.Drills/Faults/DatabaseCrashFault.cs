using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>The postmaster of the primary is killed; the machine and its failover manager live on.</summary>
internal sealed class DatabaseCrashFault : IFault
{
    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation) =>
        await target.KillAsync(await target.FindPostmasterAsync(cancellation), cancellation);

    /// <summary>The failover manager starts the database again, as a standby.</summary>
    public Task HealAsync(BlastRadius target, CancellationToken cancellation) => Task.CompletedTask;
}
