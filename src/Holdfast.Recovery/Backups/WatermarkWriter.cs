using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Sites;
using Npgsql;

namespace Holdfast.Recovery.Backups;

/// <summary>Writes a watermark every so often, until it is told to stop: the finer they are, the finer a recovery point is known.</summary>
/// <remarks>A database that is away is no reason to end: nothing was acknowledged, so nothing is remembered, and the next one comes when it is back.</remarks>
public sealed class WatermarkWriter(RecoverySite site, string store, TimeProvider time, IProgress<string> progress)
{
    /// <summary>How often old watermarks are removed.</summary>
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    /// <summary>How many watermarks were acknowledged.</summary>
    public long Written { get; private set; }

    /// <param name="every">The time between two.</param>
    /// <param name="keep">For how long they are kept: at least as long as backup sets are.</param>
    /// <param name="cancellation">Ends it, in order.</param>
    public async Task RunAsync(TimeSpan every, TimeSpan keep, CancellationToken cancellation)
    {
        var place = site.Stores[store].Database ?? throw new InvalidOperationException($"The store '{store}' is no database.");
        var database = new Database(place.Sockets, place.Port, place.User, place.Name);
        var log = WatermarkLog.Of(site.Repository.Directory, store);
        Directory.CreateDirectory(site.Repository.Directory);
        var pruned = DateTimeOffset.MinValue;
        var isAway = false;
        using var timer = new PeriodicTimer(every, time);
        do
        {
            try
            {
                if (pruned == DateTimeOffset.MinValue)
                    await WatermarkTable.CreateAsync(database, cancellation);
                await log.AppendAsync(await WatermarkTable.WriteAsync(database, cancellation), cancellation);
                Written++;
                if (isAway)
                    progress.Report($"'{store}' acknowledges again");
                isAway = false;
                if (time.GetUtcNow() - pruned >= PruneEvery)
                {
                    pruned = time.GetUtcNow();
                    // The log first: what it names must be in every copy.
                    log.Prune(pruned - keep);
                    await WatermarkTable.PruneAsync(database, pruned - keep, cancellation);
                }
            }
            catch (Exception silent) when (silent is NpgsqlException or TimeoutException && !cancellation.IsCancellationRequested)
            {
                if (!isAway)
                    progress.Report($"'{store}' does not acknowledge: {silent.Message}");
                isAway = true;
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }
}
