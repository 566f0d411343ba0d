using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Wal;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>
/// Rung 1: whether what this restore needs of the repository is whole: every WAL segment there, over all timelines, and every file what it was.
/// pgBackRest hashes the backup's files as it restores them; the log is hashed as the recovery receives it. So nothing is read twice.
/// </summary>
internal sealed class RepositoryRung : IRung
{
    private const string HistorySuffix = ".history";

    public int Number => 1;

    public string Name => "repository";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        List<string> wrong = [];
        List<string> notSeen = [];
        var whole = context.WholeRepository ? VerifyAsync(context, cancellation) : null;
        var listed = await ListAsync(context, notSeen, cancellation);
        // What could not be listed is not known to be missing.
        if (listed is not null)
            await CheckContinuityAsync(context, listed, wrong, notSeen, cancellation);
        var restored = await context.RestoreEnded.Task.WaitAsync(cancellation);
        var (isDamaged, unchanged) = listed is null ? (false, 0) : await CheckReceivedAsync(context, restored, listed, wrong, notSeen, cancellation);
        // Something in it is damaged, perhaps: now it is worth the time to know what.
        if (!restored || isDamaged)
            whole ??= VerifyAsync(context, cancellation);
        var read = $"the {unchanged} of them that the recovery has read, and all of the backup, are what was written";
        if (whole is not null)
        {
            var verified = await whole;
            // The exit code of verify is 0 even when it has found errors: its text is the answer, and no answer is none.
            wrong.AddRange(VerifyText.Problems(verified.Output, context.Manifest.Database.Label));
            if (!verified.Succeeded)
                notSeen.Add($"pgbackrest verify ended with {verified.ExitCode}: {verified.Tail}");
            read = "every file of the repository is what was written";
        }

        return RungOutcome.Of(wrong, notSeen, [$"{SegmentsOf(listed ?? []).Count()} WAL segments follow each other without a gap; {read}"]);
    }

    // Reads all that the repository holds, of every backup, with what the rest leaves of the machine.
    private static Task<ToolResult> VerifyAsync(RungContext context, CancellationToken cancellation) =>
        context.Tool.RunBesideAsync(["verify", "--output=text", "--verbose", "--process-max=1"], cancellation);

    private static IEnumerable<ArchivedSegment> SegmentsOf(IReadOnlyList<string> files) => files.Select(ArchivedSegment.Parse).OfType<ArchivedSegment>();

    private static async Task<IReadOnlyList<string>?> ListAsync(RungContext context, List<string> notSeen, CancellationToken cancellation)
    {
        var (files, failure) = await context.Tool.ArchiveAsync(cancellation);
        if (failure is null)
            return files;
        notSeen.Add($"The archive could not be listed: {failure}");
        return null;
    }

    /// <returns>Whether a segment is damaged; how many are what was archived.</returns>
    private static async Task<(bool IsDamaged, int Unchanged)> CheckReceivedAsync(
        RungContext context, bool restored, IReadOnlyList<string> listed, List<string> wrong, List<string> notSeen, CancellationToken cancellation)
    {
        var received = await (context.Received?.ReadAsync(cancellation) ?? Task.FromResult<IReadOnlyList<ReceivedFile>>([]));
        var listedAfterwards = await ListAsync(context, notSeen, cancellation) ?? listed;
        var (damaged, unchanged, unlisted) = ArchivedSegment.Judge(SegmentsOf(listed), SegmentsOf(listedAfterwards), received);
        wrong.AddRange(damaged);
        notSeen.AddRange(unlisted.Select(name => $"The WAL segment {name} came from the archive, which does not list it."));
        if (restored && damaged.Count == 0 && unchanged.Count == 0)
            notSeen.Add("The recovery was handed no segment of the log, although no backup is consistent without it: whether the log is whole was not seen.");
        return (damaged.Count > 0, unchanged.Count);
    }

    private static async Task CheckContinuityAsync(RungContext context, IReadOnlyList<string> files, List<string> wrong, List<string> notSeen, CancellationToken cancellation)
    {
        var bytes = context.Manifest.Database.State.SegmentBytes;
        var archived = SegmentsOf(files).Select(segment => WalSegment.Parse(segment.Name, bytes)).OfType<WalSegment>().ToHashSet();
        Dictionary<uint, IReadOnlyList<TimelineSwitch>> histories = [];
        foreach (var file in files.Where(file => Path.GetFileName(file).Contains(HistorySuffix, StringComparison.Ordinal)))
        {
            var content = await context.Tool.ReadAsync(file, cancellation);
            if (content.Succeeded)
                histories[Convert.ToUInt32(Path.GetFileName(file)[..8], 16)] = TimelineSwitch.Parse(content.Output);
            else
                notSeen.Add($"'{file}' could not be read: {content.Tail}");
        }

        var start = WalSegment.Parse(context.Manifest.Database.StartSegment, bytes)!.Value;
        var end = await LastNeededAsync(context, archived, start, cancellation);
        wrong.AddRange(WalContinuity.Gaps(archived, histories, start, end, bytes));
    }

    /// <summary>Everything that is archived, and at least what holds the acknowledged watermarks; for a moment, what holds the first one behind it.</summary>
    private static async Task<WalSegment> LastNeededAsync(RungContext context, HashSet<WalSegment> archived, WalSegment start, CancellationToken cancellation)
    {
        var bytes = context.Manifest.Database.State.SegmentBytes;
        var watermark = context.Manifest.Database.Watermark;
        if (context.Target is { } target)
        {
            var log = await WatermarkLog.Of(context.Site.Repository.Directory, context.Subject.Store).ReadAsync(cancellation);
            if (log.FirstOrDefault(entry => entry.WrittenAt > target) is { } next)
                return WalSegment.Before(next.Timeline, next.Position, bytes);
        }

        var needed = WalSegment.Before(watermark.Timeline, watermark.Position, bytes);
        var last = archived.Append(start).OrderBy(segment => segment.Timeline).ThenBy(segment => segment.Number).Last();
        return last.Timeline > needed.Timeline || last.Number > needed.Number ? last : needed;
    }
}
