using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Restores;

/// <summary>Restores a set into a directory that appears only when it is complete: recovered, promoted and stopped in order.</summary>
public sealed class DirectoryRestore(RecoverySite site, TimeProvider time, IProgress<string> progress)
{
    private const string DraftFolder = ".holdfast-restore";

    /// <exception cref="RestoreFailedException">A step failed; nothing is left of the attempt.</exception>
    public async Task<RestoreTimes> RunAsync(string set, DateTimeOffset? target, string directory, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(directory);
        if (Path.Exists(full))
            throw new RestoreFailedException([$"'{full}' exists already. Name a directory that does not: what is there is never overwritten."]);
        var sets = new BackupSets(site.Repository.Directory);
        var (manifest, problem) = sets.Read(set);
        if (manifest is null)
            throw new RestoreFailedException([problem!]);
        if (PgBackRestConfiguration.WhatIsMissing(site.Repository) is { } missing)
            throw new RestoreFailedException([missing]);
        // Beside the target, so that its appearance is a rename and not a copy.
        var options = new PlaceOptions { Root = Path.Combine(Path.GetDirectoryName(full)!, DraftFolder) };
        PlaceInventory.RemoveAbandoned(options);
        try
        {
            var hidden = site.Stores.Values.SelectMany(store => new[] { store.Database?.Data, store.Database?.Sockets, store.Folder }).OfType<string>().Where(Directory.Exists);
            await using var place = await Place.CreateAsync(options, $"restore of {set}", hidden, [site.Repository.Directory], time, cancellation);
            return await RestoreAsync(place, sets, manifest, target, full, cancellation);
        }
        finally
        {
            if (Directory.Exists(options.Root) && !Directory.EnumerateFileSystemEntries(options.Root).Any())
                Directory.Delete(options.Root);
        }
    }

    private async Task<RestoreTimes> RestoreAsync(Place place, BackupSets sets, BackupManifest manifest, DateTimeOffset? target, string full, CancellationToken cancellation)
    {
        var data = new DatabaseSite(place.At("data"), place.At("sockets"), "postgres");
        var tool = await PgBackRest.ConfigureAsync(place.Directory, site.Repository, data, manifest.Store, place, cancellation);
        progress.Report($"restoring {manifest.Id}");
        var (copy, times) = await new Restore(place, tool, sets, time).RunAsync(manifest, target, cancellation);
        if (Directory.Exists(place.At("tablespaces")) && Directory.EnumerateFileSystemEntries(place.At("tablespaces")).Any())
            throw new RestoreFailedException(["The database has tablespaces, whose places are absolute paths; this version restores databases without them into a directory."]);
        progress.Report("stopping the recovered server in order");
        var stopped = await place.RunAsync([Path.Combine(copy.Programs, "pg_ctl"), "stop", "--pgdata", copy.Data, "--mode", "fast", "--wait"], cancellation);
        if (!stopped.Succeeded)
            throw new RestoreFailedException([$"The recovered server did not stop: {stopped.Tail}"]);
        var result = await place.MakeDirectoryAsync("result", cancellation);
        Directory.Move(copy.Data, Path.Combine(result, "data"));
        Directory.Move(copy.Files, Path.Combine(result, "files"));
        Directory.Move(result, full);
        return times;
    }
}
