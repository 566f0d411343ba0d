using Holdfast.Drills.Guards;

namespace Holdfast.Drills.Faults;

/// <summary>
/// Planned work, one node after the other: standbys are restarted, the lead is handed to the synchronous standby, the old primary follows.
/// </summary>
internal sealed class RollingRestartFault : IFault
{
    private int restarted;

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var standby in target.Neighbours)
        {
            await target.RestartDatabaseAsync(standby, cancellation);
            restarted++;
        }

        await target.HandOverLeadAsync(cancellation);
        await target.RestartDatabaseAsync(target.Zone, cancellation);
        restarted++;
    }

    public Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation) =>
        Task.FromResult(restarted == target.Neighbours.Count() + 1 ? $"{restarted} databases were restarted, one at a time" : null);

    public Task HealAsync(BlastRadius target, CancellationToken cancellation) => Task.CompletedTask;
}
