using System.Security.Cryptography;

namespace Holdfast.Drills.Labs;

/// <summary>Makes the directory of a new lab, and finds drafts of directories that were never finished.</summary>
internal static class LabDirectory
{
    private const string DraftPrefix = ".draft-";
    private const int IdLength = 6;

    /// <summary>
    /// Appears with its record inside, in one step: from its first moment on another run can tell whose it is.
    /// </summary>
    public static LabPaths Create(LabOptions options, Func<string, LabRecord> describe)
    {
        Directory.CreateDirectory(options.Root);
        while (true)
        {
            var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
            var paths = new LabPaths(options.Root, id);
            if (Directory.Exists(paths.Directory))
                continue;
            var draft = new LabPaths(options.Root, $"{DraftPrefix}{Environment.ProcessId}-{id}");
            Directory.CreateDirectory(draft.Directory);
            describe(id).Write(draft);
            Directory.Move(draft.Directory, paths.Directory);
            return paths;
        }
    }

    /// <summary>
    /// Whether a directory is a lab, or the empty rest of one whose removal was interrupted after its record had gone. Everything else
    /// below the root belongs to somebody, and is never listed and so never removed.
    /// </summary>
    public static bool IsLab(LabPaths paths) =>
        paths.Id.Length == IdLength && paths.Id.All(char.IsAsciiHexDigitLower)
        && (File.Exists(paths.Record) || !Directory.EnumerateFileSystemEntries(paths.Directory).Any());

    public static void RemoveAbandonedDrafts(LabOptions options)
    {
        if (!Directory.Exists(options.Root))
            return;
        foreach (var draft in Directory.EnumerateDirectories(options.Root, DraftPrefix + "*"))
        {
            var processId = Path.GetFileName(draft)[DraftPrefix.Length..].Split('-')[0];
            if (!Directory.Exists("/proc/" + processId))
                Directory.Delete(draft, recursive: true);
        }
    }
}
