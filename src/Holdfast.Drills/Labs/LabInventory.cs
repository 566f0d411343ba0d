namespace Holdfast.Drills.Labs;

/// <summary>The labs of this machine, and the removal of those that nobody needs any more.</summary>
public static class LabInventory
{
    public static IReadOnlyList<LabSummary> List(LabOptions options)
    {
        if (!Directory.Exists(options.Root))
            return [];
        return
        [
            .. Directory.EnumerateDirectories(options.Root)
                .Order(StringComparer.Ordinal)
                .Select(directory => new LabPaths(options.Root, Path.GetFileName(directory)))
                .Where(LabDirectory.IsLab)
                .Select(Summarise),
        ];
    }

    /// <summary>Removes one lab, whoever owns it. Returns false when there is none of that name.</summary>
    public static async Task<bool> RemoveAsync(LabOptions options, string id, CancellationToken cancellation)
    {
        // Only what the list shows is removed: an id from a command line never becomes a path.
        if (!List(options).Any(lab => lab.Id == id))
            return false;
        await LabTeardown.RemoveAsync(new LabPaths(options.Root, id), cancellation);
        return true;
    }

    /// <summary>Removes every lab whose owner has gone, as after `kill -9`, and returns their names.</summary>
    public static async Task<IReadOnlyList<string>> RemoveAbandonedAsync(LabOptions options, CancellationToken cancellation)
    {
        LabDirectory.RemoveAbandonedDrafts(options);
        List<string> removed = [];
        foreach (var lab in List(options).Where(lab => lab.State is LabState.Abandoned))
        {
            await LabTeardown.RemoveAsync(new LabPaths(options.Root, lab.Id), cancellation);
            removed.Add(lab.Id);
        }

        return removed;
    }

    /// <summary>Tells the running drill of every lab to stop, and returns the labs. One that runs no drill is not touched by it.</summary>
    public static IReadOnlyList<string> StopDrills(LabOptions options)
    {
        var labs = List(options).Where(lab => lab.State is not LabState.Abandoned).Select(lab => lab.Id).ToList();
        foreach (var id in labs)
            Guards.KillSwitch.Use(new LabPaths(options.Root, id));
        return labs;
    }

    private static LabSummary Summarise(LabPaths paths) => LabRecord.Read(paths) is { } record
        ? new(paths.Id, paths.Directory, record.IsAbandoned ? LabState.Abandoned : record.Kept ? LabState.Kept : LabState.InUse, record.Owner.ProcessId, record.Profile)
        : new(paths.Id, paths.Directory, LabState.Abandoned, 0, null);
}
