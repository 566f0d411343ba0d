namespace Holdfast.Recovery.Wal;

/// <summary>Whether an archive holds every WAL segment between two points, over all timelines between them. Computed from names: no tool is believed.</summary>
public static class WalContinuity
{
    /// <param name="archived">The segments that the archive holds.</param>
    /// <param name="histories">The history of each timeline after the first, by its number.</param>
    /// <param name="start">The first segment that the restore needs.</param>
    /// <param name="end">The last one, on the timeline to which the restore goes.</param>
    /// <param name="segmentBytes">The size of a segment.</param>
    /// <returns>What is missing, as sentences; nothing when the chain is whole.</returns>
    public static IReadOnlyList<string> Gaps(
        IReadOnlySet<WalSegment> archived, IReadOnlyDictionary<uint, IReadOnlyList<TimelineSwitch>> histories, WalSegment start, WalSegment end, ulong segmentBytes)
    {
        if (PathTo(end.Timeline, start.Timeline, histories) is not { } path)
            return [$"No history leads from timeline {start.Timeline} to timeline {end.Timeline}: the file {end.Timeline:X8}.history is missing or tells another story."];
        List<string> gaps = [];
        var from = start.Number;
        foreach (var (timeline, left) in path)
        {
            // The segment in which a timeline is left exists on both: the new timeline begins with a copy of it.
            var last = left is { } position ? position / segmentBytes : end.Number;
            // The last one of a timeline that was left need not have been completed there; its content is in the next one's copy.
            var needed = left is null ? last : last == 0 ? 0 : last - 1;
            AddGaps(gaps, archived, timeline, from, needed, segmentBytes);
            from = Math.Max(from, last);
        }

        return gaps;
    }

    private static void AddGaps(List<string> gaps, IReadOnlySet<WalSegment> archived, uint timeline, ulong from, ulong to, ulong segmentBytes)
    {
        for (var number = from; number <= to; number++)
        {
            if (archived.Contains(new(timeline, number)))
                continue;
            var first = number;
            while (number < to && !archived.Contains(new(timeline, number + 1)))
                number++;
            var range = new WalSegment(timeline, first).Name(segmentBytes) + (number == first ? "" : $" to {new WalSegment(timeline, number).Name(segmentBytes)}");
            gaps.Add($"{number - first + 1} WAL segment(s) missing in the archive: {range}.");
        }
    }

    private static List<(uint Timeline, ulong? Left)>? PathTo(uint target, uint start, IReadOnlyDictionary<uint, IReadOnlyList<TimelineSwitch>> histories)
    {
        if (target == start)
            return [(start, null)];
        if (!histories.TryGetValue(target, out var history))
            return null;
        var path = history.SkipWhile(change => change.Parent != start).Select(change => (change.Parent, (ulong?)change.Position)).ToList();
        return path.Count == 0 ? null : [.. path, (target, null)];
    }
}
