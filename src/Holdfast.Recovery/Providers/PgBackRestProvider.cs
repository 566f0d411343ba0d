using System.Collections.Concurrent;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Restores;
using Holdfast.Recovery.Sites;

namespace Holdfast.Recovery.Providers;

/// <summary>The backup sets of a site, restored into places on this machine. Copies end with holdfast.</summary>
public sealed class PgBackRestProvider(RecoverySite site, string store, PlaceOptions options, TimeProvider time) : IRestoreProvider, IAsyncDisposable
{
    private const string Purpose = "copy ";

    private readonly BackupSets sets = new(site.Repository.Directory);
    private readonly ConcurrentDictionary<string, Making> copies = new(StringComparer.Ordinal);

    public string Name => "pgBackRest";

    public async Task<ProviderOutcome<RecoveryWindow>> WindowAsync(CancellationToken cancellation)
    {
        var manifests = Manifests();
        if (manifests.Count == 0)
            return new Refusal(RefusalKind.NotFound, $"There is no complete backup set of '{store}' in '{site.Repository.Directory}'. `holdfast recover backup` takes one.");
        // A watermark is acknowledged once it is archived, so the newest one is the last moment of which anything is known.
        var acknowledged = await WatermarkLog.Of(site.Repository.Directory, store).ReadAsync(cancellation);
        var latest = acknowledged.Select(entry => entry.WrittenAt).Append(manifests[^1].Database.Watermark.WrittenAt).Max();
        return new RecoveryWindow(manifests[0].Database.FinishedAt, latest, LatestIsPromised: false, [.. manifests.Select(each => new KnownBackup(each.Id, each.Database.FinishedAt))]);
    }

    public async Task<ProviderOutcome<CopyState>> BeginAsync(CopyRequest request, CancellationToken cancellation)
    {
        if (Found().Any(copy => copy.Name == request.Name))
            return new Refusal(RefusalKind.InProgress, $"There is a copy '{request.Name}' already.");
        if (Manifests().LastOrDefault(each => request.Target is null || each.Database.FinishedAt <= request.Target) is not { } manifest)
            return new Refusal(RefusalKind.OutsideWindow, $"No backup set of '{store}' is as old as that.");
        if (PgBackRestConfiguration.WhatIsMissing(site.Repository) is { } missing)
            return new Refusal(RefusalKind.Forbidden, missing);
        var hidden = site.Stores.Values.SelectMany(each => new[] { each.Database?.Data, each.Database?.Sockets, each.Folder }).OfType<string>().Where(Directory.Exists);
        var place = await Place.CreateAsync(options, Purpose + request.Name, hidden, [site.Repository.Directory], time, cancellation);
        var ended = new CancellationTokenSource();
        copies[request.Name] = new(place, request, ended, RestoreAsync(place, manifest, request.Target, ended.Token));
        return new CopyState($"restoring {manifest.Id}");
    }

    public async Task<ProviderOutcome<CopyState>> LookAsync(string name, CancellationToken cancellation)
    {
        if (!copies.TryGetValue(name, out var making))
            return new Refusal(RefusalKind.NotFound, $"There is no copy '{name}'.");
        if (!making.Restore.IsCompleted)
            return new CopyState("restoring");
        try
        {
            var copy = await making.Restore;
            return copy.Server.HasExited
                ? new Refusal(RefusalKind.Failed, $"The server of '{name}' has ended.")
                : new CopyState("up", new(copy.Database.Sockets, copy.Database.Port, RequiresTls: false));
        }
        catch (RestoreFailedException failed)
        {
            return new Refusal(RefusalKind.Failed, failed.Message);
        }
    }

    public Task<ProviderOutcome<IReadOnlyList<FoundCopy>>> FindAsync(CancellationToken cancellation) =>
        Task.FromResult<ProviderOutcome<IReadOnlyList<FoundCopy>>>(new ProviderOutcome<IReadOnlyList<FoundCopy>>.Done(Found()));

    public Task<ProviderOutcome<FoundCopy>> MarkAsync(string name, CopyMark mark, CancellationToken cancellation) =>
        Task.FromResult<ProviderOutcome<FoundCopy>>(new Refusal(RefusalKind.Unsupported, "A copy in a place ends with holdfast. `holdfast recover restore --to` leaves a directory that stays."));

    public async Task<ProviderOutcome<string>> RemoveAsync(string name, CancellationToken cancellation)
    {
        if (copies.TryRemove(name, out var making))
            await making.EndAsync();
        else
            PlaceInventory.RemoveAbandoned(options);
        return Found().Any(copy => copy.Name == name) ? new Refusal(RefusalKind.Forbidden, $"'{name}' belongs to a command that still runs.") : name;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in copies.Keys)
        {
            if (copies.TryRemove(name, out var making))
                await making.EndAsync();
        }
    }

    private async Task<RestoredCopy> RestoreAsync(Place place, BackupManifest manifest, DateTimeOffset? target, CancellationToken cancellation)
    {
        var data = new DatabaseSite(place.At("data"), place.At("sockets"), manifest.Database.State.Name);
        var tool = await PgBackRest.ConfigureAsync(place.Directory, site.Repository, data, store, place, cancellation);
        return (await new Restore(place, tool, sets, time).RunAsync(manifest, target, cancellation)).Copy;
    }

    private List<BackupManifest> Manifests() =>
        [.. sets.Names().Select(name => sets.Read(name).Manifest).OfType<BackupManifest>().Where(manifest => manifest.Store == store).OrderBy(manifest => manifest.Database.FinishedAt)];

    // The mark of our own copies is known; of another process's place its record says who the process is, and the place ends with that.
    private List<FoundCopy> Found() =>
        [.. from directory in PlaceInventory.List(options)
            let record = PlaceRecord.Read(directory)
            where record is not null && record.Purpose.StartsWith(Purpose, StringComparison.Ordinal)
            let name = record.Purpose[Purpose.Length..]
            select copies.TryGetValue(name, out var making) ? new FoundCopy(name, making.Request.Mark) : new FoundCopy(name, CopyMark.Of(record.Owner, DateTimeOffset.MaxValue))];

    private sealed record Making(Place Place, CopyRequest Request, CancellationTokenSource Ended, Task<RestoredCopy> Restore)
    {
        public async Task EndAsync()
        {
            await Ended.CancelAsync();
            // Without its place no program of the restore goes on.
            await Place.DisposeAsync();
            await Restore.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            Ended.Dispose();
        }
    }
}
