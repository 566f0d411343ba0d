using System.Diagnostics;
using System.Text;

namespace Holdfast.Recovery.Places;

/// <summary>The places of this machine, and the removal of those whose owner has gone.</summary>
public static class PlaceInventory
{
    /// <summary>Every process of a place has this variable in its environment.</summary>
    internal const string Mark = "HOLDFAST_PLACE";

    internal const string DraftPrefix = ".draft-";

    /// <summary>Ends what still runs in abandoned places, removes them, and names them.</summary>
    public static IReadOnlyList<string> RemoveAbandoned(PlaceOptions options)
    {
        List<string> removed = [];
        foreach (var directory in List(options).Where(directory => PlaceRecord.Read(directory) is not { Owner.IsAlive: true }))
        {
            // A directory that holds something and no record is somebody's, and none of ours.
            if (!File.Exists(Path.Combine(directory, PlaceRecord.FileName)) && Directory.EnumerateFileSystemEntries(directory).Any())
                continue;
            EndProcesses(Path.GetFileName(directory));
            Directory.Delete(directory, recursive: true);
            removed.Add(Path.GetFileName(directory));
        }

        RemoveDrafts(options);
        return removed;
    }

    // A draft lives for milliseconds; one whose owner has gone was cut off there.
    private static void RemoveDrafts(PlaceOptions options)
    {
        if (!Directory.Exists(options.Root))
            return;
        foreach (var draft in Directory.EnumerateDirectories(options.Root, DraftPrefix + "*"))
        {
            if (PlaceRecord.Read(draft) is { Owner.IsAlive: false })
                Directory.Delete(draft, recursive: true);
        }
    }

    /// <summary>The directories of all places.</summary>
    public static IReadOnlyList<string> List(PlaceOptions options) => Directory.Exists(options.Root)
        ? [.. Directory.EnumerateDirectories(options.Root).Where(directory => Path.GetFileName(directory).StartsWith("place-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];

    // The mark names one place, and the place's owner has ended: whatever carries it can belong to nobody else.
    private static void EndProcesses(string id)
    {
        var mark = Encoding.UTF8.GetBytes($"{Mark}={id}\0");
        foreach (var entry in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(entry), out var processId) || !Carries(entry, mark))
                continue;
            try
            {
                using var process = Process.GetProcessById(processId);
                process.Kill();
                process.WaitForExit(TimeSpan.FromSeconds(5));
            }
            catch (Exception ended) when (ended is ArgumentException or InvalidOperationException)
            {
                // It ended between the look and the kill, which is what was wanted.
            }
        }
    }

    private static bool Carries(string entry, byte[] mark)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(entry, "environ")).AsSpan().IndexOf(mark) >= 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
