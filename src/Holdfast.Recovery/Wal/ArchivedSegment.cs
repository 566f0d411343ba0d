using System.Text.RegularExpressions;
using Holdfast.Recovery.Restores;

namespace Holdfast.Recovery.Wal;

/// <summary>A WAL segment in an archive, which carries in its file name the SHA-1 of what was archived.</summary>
public sealed partial record ArchivedSegment(string Name, string Sha1)
{
    /// <summary>The segment of a path below the archive; nothing when it is another kind of file.</summary>
    public static ArchivedSegment? Parse(string path) => FileName().Match(Path.GetFileName(path)) is { Success: true } match ? new(match.Groups["name"].Value, match.Groups["sha1"].Value) : null;

    /// <summary>What a recovery has asked for, held against what the archive lists.</summary>
    /// <param name="before">What was listed before the recovery asked: all of it must come.</param>
    /// <param name="after">What was listed afterwards: a running system has archived more meanwhile, and what came must be what was archived.</param>
    /// <param name="received">What the recovery asked for.</param>
    /// <returns>What is damaged, as sentences; the segments that are what was archived; those that came and that no list has.</returns>
    public static (IReadOnlyList<string> Damaged, IReadOnlyList<string> Whole, IReadOnlyList<string> Unlisted) Judge(
        IEnumerable<ArchivedSegment> before, IEnumerable<ArchivedSegment> after, IReadOnlyList<ReceivedFile> received)
    {
        var expected = before.Select(segment => segment.Name).ToHashSet(StringComparer.Ordinal);
        var known = after.ToLookup(segment => segment.Name, segment => segment.Sha1, StringComparer.Ordinal);
        var came = received.Where(file => file.ExitCode == 0 && SegmentName().IsMatch(file.Name)).Distinct().ToList();
        return (
            [
                .. received.Where(file => file.ExitCode != 0 && expected.Contains(file.Name)).Select(file => $"The WAL segment {file.Name} is in the archive and cannot be read.").Distinct(StringComparer.Ordinal),
                .. came.Where(file => known.Contains(file.Name) && !known[file.Name].Contains(file.Sha1, StringComparer.Ordinal)).Select(file => $"The WAL segment {file.Name} is not what was archived: its SHA-1 is another one."),
            ],
            [.. came.Where(file => known[file.Name].Contains(file.Sha1, StringComparer.Ordinal)).Select(file => file.Name)],
            [.. came.Where(file => !known.Contains(file.Name)).Select(file => file.Name)]);
    }

    [GeneratedRegex("^[0-9A-F]{24}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SegmentName();

    [GeneratedRegex("^(?<name>[0-9A-F]{24})-(?<sha1>[0-9a-f]{40})([.][a-z0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FileName();
}
