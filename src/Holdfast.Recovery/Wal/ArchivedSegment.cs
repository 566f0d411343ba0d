using System.Text.RegularExpressions;
using Holdfast.Recovery.Restores;

namespace Holdfast.Recovery.Wal;

/// <summary>A WAL segment in an archive, which carries in its file name the SHA-1 of what was archived.</summary>
public sealed partial record ArchivedSegment(string Name, string Sha1)
{
    /// <summary>The segment of a path below the archive; nothing when it is another kind of file.</summary>
    public static ArchivedSegment? Parse(string path) => FileName().Match(Path.GetFileName(path)) is { Success: true } match ? new(match.Groups["name"].Value, match.Groups["sha1"].Value) : null;

    /// <summary>What is wrong with segments that a recovery has asked for: what the archive lists and could not hand out, and what is not what was archived.</summary>
    public static IReadOnlyList<string> Damaged(IEnumerable<ArchivedSegment> archived, IEnumerable<ReceivedFile> received)
    {
        var known = archived.ToLookup(segment => segment.Name, segment => segment.Sha1, StringComparer.Ordinal);
        return
        [
            .. received.Where(file => known.Contains(file.Name)).Select(file =>
                file.ExitCode != 0 ? $"The WAL segment {file.Name} is in the archive and cannot be read."
                : !known[file.Name].Contains(file.Sha1, StringComparer.Ordinal) ? $"The WAL segment {file.Name} is not what was archived: its SHA-1 is another one."
                : null).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex("^(?<name>[0-9A-F]{24})-(?<sha1>[0-9a-f]{40})([.][a-z0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex FileName();
}
