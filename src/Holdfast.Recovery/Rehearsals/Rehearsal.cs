using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>The whole of backup and restore on a small depot of real components, undamaged or with one damage that must be found.</summary>
public sealed class Rehearsal(PlaceOptions places, StandInOptions options, TimeProvider time, IProgress<string> progress)
{
    // Several segments behind the backup, so that one can be missing between others.
    private const int Rounds = 3;

    /// <param name="sabotage">The damage; none when absent.</param>
    /// <param name="compare">Whether the set is first restored without checks, to know what these cost.</param>
    /// <param name="cancellation">Ends it; everything that was started is removed.</param>
    public async Task<RehearsalReport> RunAsync(Sabotage? sabotage, bool compare, CancellationToken cancellation)
    {
        progress.Report(sabotage is null ? "starting the depot" : $"starting the depot, for {sabotage.Name}: {sabotage.Summary}");
        await using var source = await StandIn.StartAsync(places, options, time, cancellation);
        if (sabotage is not null)
            await sabotage.Before(source, cancellation);
        var manifest = await new BackupRun(source.Site, source.Subject, time, progress).RunAsync(cancellation);
        progress.Report("business goes on after the backup");
        for (var round = 0; round < Rounds; round++)
        {
            await source.WorkAsync(cancellation);
            await source.ArchiveAsync(cancellation);
        }

        TimeSpan? plain = null;
        if (compare)
        {
            progress.Report("restoring without checks, to compare");
            plain = await PlainRestore.MeasureAsync(source.Site, manifest, places, time, cancellation);
        }

        if (sabotage is not null)
            await sabotage.After(source.Site, manifest, cancellation);
        var site = sabotage is null ? source.Site : sabotage.AtRestore(source.Site);
        var report = await new Ladder(site, source.Subject, places, time, progress).RunAsync(manifest.Id, target: null, cancellation);
        return new(sabotage, manifest, report) { PlainRestore = plain };
    }
}
