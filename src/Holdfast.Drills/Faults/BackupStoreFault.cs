using System.Globalization;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs.Backups;

namespace Holdfast.Drills.Faults;

/// <summary>
/// The backup store cannot be reached. No client notices; the log waits on the primary's disk, and every minute of it is a minute that a lost
/// region would cost. When the store is back, everything that waited must arrive, without a gap.
/// </summary>
internal sealed class BackupStoreFault : IFault
{
    private (long Failures, int Waiting) seen;

    public Task<string?> FindObstacleAsync(BlastRadius target, CancellationToken cancellation) => Task.FromResult(BackupStation.FindObstacle());

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        var backups = target.OpenBackups();
        await backups.StartAsync(cancellation);
        backups.TakeAway();
        seen = await backups.FailAsync(cancellation);
    }

    /// <summary>The store is put back here: that the log has no gap afterwards belongs to what is shown.</summary>
    public async Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation)
    {
        if (seen.Failures == 0)
            return null;
        var backups = target.OpenBackups();
        backups.PutBack();
        var gaps = await backups.CatchUpAsync(cancellation);
        if (gaps.Count > 0)
            throw new InvalidOperationException($"The archive has a gap after the store came back. {string.Join(" ", gaps)}");
        return string.Create(CultureInfo.InvariantCulture, $"archiving failed {seen.Failures} time(s) and {seen.Waiting} segment(s) of the log waited; all of it arrived when the store was back, without a gap");
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        var backups = target.OpenBackups();
        backups.PutBack();
        await backups.StopAsync(cancellation);
    }
}
