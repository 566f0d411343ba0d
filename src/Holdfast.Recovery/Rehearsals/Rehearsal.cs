using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Validation;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>The whole of backup and restore on a small depot of real components, undamaged or with one damage that must be found.</summary>
public sealed class Rehearsal(PlaceOptions places, StandInOptions options, TimeProvider time, IProgress<string> progress)
{
    // Several segments behind the backup, so that one can be missing between others.
    private const int Rounds = 3;

    // Restores without checks and with all, in turns: a disk that is slow for a while must not decide.
    private const int Comparisons = 5;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <param name="sabotage">The damage; none when absent.</param>
    /// <param name="compare">Whether the set is restored without and with checks in turns, to know what these cost.</param>
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

        if (sabotage is not null)
            await sabotage.After(source.Site, manifest, cancellation);
        var site = sabotage is null ? source.Site : sabotage.AtRestore(source.Site);
        List<TimeSpan> asItComes = [];
        List<TimeSpan> plain = [];
        List<LadderReport> climbed = [];
        do
        {
            if (compare)
            {
                progress.Report($"restoring without checks, to compare ({plain.Count + 1} of {Comparisons}): with pgBackRest as it comes, and as here");
                await SettleAsync(cancellation);
                asItComes.Add(await PlainRestore.MeasureAsync(source.Site, manifest, asItComes: true, places, time, cancellation));
                await SettleAsync(cancellation);
                plain.Add(await PlainRestore.MeasureAsync(source.Site, manifest, asItComes: false, places, time, cancellation));
                await SettleAsync(cancellation);
            }

            climbed.Add(await new Ladder(site, source.Subject, places, time, progress).RunAsync(manifest.Id, target: null, cancellation));
        }
        while (plain.Count is > 0 and < Comparisons && climbed[^1].Verdict is Verdict.Pass);
        return new(sabotage, manifest, climbed[^1]) { RestoresAsItComes = asItComes, PlainRestores = plain, CheckedRestores = [.. climbed.Select(each => each.Rungs[^1].StartedAfter)] };
    }

    // What one restore has left to the disk to do, the next one must not wait for: the one without checks leaves more of it undone.
    private async Task SettleAsync(CancellationToken cancellation)
    {
        await Tool.RunAsync(["sync"], new Dictionary<string, string>(StringComparer.Ordinal), cancellation);
        await Task.Delay(Settling, time, cancellation);
    }
}
