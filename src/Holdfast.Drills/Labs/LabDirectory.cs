using System.Security.Cryptography;

namespace Holdfast.Drills.Labs;

/// <summary>Makes the directory of a new lab, and finds drafts of directories that were never finished.</summary>
internal static class LabDirectory
{
    private const string DraftPrefix = ".draft-";

    /// <summary>
    /// Appears with its record inside, in one step: whoever sees a directory without a record knows that it is the rest of an
    /// interrupted removal.
    /// </summary>
    public static LabPaths Create(LabOptions options, Func<string, LabRecord> describe)
    {
        Directory.CreateDirectory(options.Root);
        while (true)
        {
            var id = RandomNumberGenerator.GetHexString(6, lowercase: true);
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

    public static bool IsDraft(string directory) => Path.GetFileName(directory).StartsWith(DraftPrefix, StringComparison.Ordinal);

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
