using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Wal;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 1: whether the repository is whole: every file what it was, every WAL segment there, over all timelines.</summary>
internal sealed class RepositoryRung : IRung
{
    private const string HistorySuffix = ".history";

    public int Number => 1;

    public string Name => "repository";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        // It reads all that the repository holds, and has time until the other rungs are done: it takes what the restore leaves of the machine.
        var verify = context.Tool.RunBesideAsync(["verify", "--output=text", "--verbose", "--process-max=1"], cancellation);
        List<string> wrong = [];
        List<string> notSeen = [];
        var segments = await ReadContinuityAsync(context, wrong, notSeen, cancellation);
        var verified = await verify;
        // The exit code of verify is 0 even when it has found errors: its text is the answer, and no answer is none.
        wrong.AddRange(VerifyText.Problems(verified.Output, context.Manifest.Database.Label));
        if (!verified.Succeeded)
            notSeen.Add($"pgbackrest verify ended with {verified.ExitCode}: {verified.Tail}");
        return RungOutcome.Of(wrong, notSeen, [$"every file is what was written, and {segments} WAL segments follow each other without a gap"]);
    }

    private static async Task<int> ReadContinuityAsync(RungContext context, List<string> wrong, List<string> notSeen, CancellationToken cancellation)
    {
        var (files, failure) = await context.Tool.ArchiveAsync(cancellation);
        if (failure is not null)
        {
            notSeen.Add($"The archive could not be listed: {failure}");
            return 0;
        }

        var bytes = context.Manifest.Database.State.SegmentBytes;
        var archived = files.Select(file => Path.GetFileName(file).Split('-', '.')[0..2]).Where(parts => parts[1].Length == 40)
            .Select(parts => WalSegment.Parse(parts[0], bytes)).OfType<WalSegment>().ToHashSet();
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
        return archived.Count;
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
