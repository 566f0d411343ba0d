using System.Globalization;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Repositories;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Subjects;
using Holdfast.Recovery.Wal;
using Npgsql;

namespace Holdfast.Recovery.Backups;

/// <summary>Takes one backup set in the consistent order: configuration, database, a watermark behind it, then the files.</summary>
public sealed class BackupRun(RecoverySite site, RecoverySubject subject, TimeProvider time, IProgress<string> progress)
{
    private static readonly TimeSpan ArchiveLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ArchivePoll = TimeSpan.FromMilliseconds(100);

    private readonly BackupSets sets = new(site.Repository.Directory);
    private readonly DatabaseSite database = site.Stores[subject.Store].Database ?? throw new BackupFailedException($"The site says of the store '{subject.Store}' no database.");

    /// <exception cref="BackupFailedException">The set could not be taken; the message says why.</exception>
    public async Task<BackupManifest> RunAsync(CancellationToken cancellation)
    {
        try
        {
            return await TakeAsync(cancellation);
        }
        catch (NpgsqlException silent)
        {
            throw new BackupFailedException($"The database of '{subject.Store}' (socket in {database.Sockets}, port {database.Port}, user {database.User}) did not do what was asked: {silent.Message}");
        }
    }

    private async Task<BackupManifest> TakeAsync(CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        if (PgBackRestConfiguration.WhatIsMissing(site.Repository) is { } missing)
            throw new BackupFailedException(missing);
        await PrepareRepositoryAsync(cancellation);
        var source = new Database(database.Sockets, database.Port, database.User, database.Name);
        var tool = await ClientAsync(site, subject.Store, cancellation);
        await RequireArchivingAsync(source, tool, cancellation);
        await RequireAsync(tool, ["stanza-create"], cancellation);
        await WatermarkTable.CreateAsync(source, cancellation);
        var log = WatermarkLog.Of(site.Repository.Directory, subject.Store);
        await log.AppendAsync(await WatermarkTable.WriteAsync(source, cancellation), cancellation);

        // The set is named after the moment; a second one in the same second would be refused by the tool's own lock.
        var id = startedAt.ToString("yyyyMMdd'-'HHmmss", CultureInfo.InvariantCulture) + "-" + subject.Store;
        sets.Create(id);
        progress.Report("copying the configuration");
        var configuration = await CopyConfigurationAsync(id, cancellation);
        progress.Report($"backing up the database of '{subject.Store}'");
        var part = await BackUpDatabaseAsync(source, tool, log, cancellation);
        List<FilesPart> files = [];
        foreach (var store in subject.FileStores)
        {
            progress.Report($"copying the files of '{store}'");
            var folder = site.Stores.GetValueOrDefault(store)?.Folder ?? throw new BackupFailedException($"The site names no folder for the store '{store}', which must be of the same moment. Add it to the site file.");
            files.Add(await CopyAsync(id, store, [folder], cancellation));
        }

        var manifest = new BackupManifest
        {
            Format = BackupManifest.CurrentFormat,
            Id = id,
            Estate = subject.Estate,
            Store = subject.Store,
            StartedAt = startedAt,
            FinishedAt = time.GetUtcNow(),
            Database = part,
            Files = files,
            Configuration = configuration,
            Secrets = subject.Secrets,
        };
        sets.Write(manifest);
        return manifest;
    }

    /// <summary>What archives and backs up the running database. Its configuration lies beside the passphrase that it must hold, never beside the backups.</summary>
    internal static async Task<PgBackRest> ClientAsync(RecoverySite site, string store, CancellationToken cancellation)
    {
        var folder = Path.Combine(Path.GetDirectoryName(site.Repository.PassphraseFile)!, "pgbackrest-" + store);
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await Place.OwnAsync(folder, cancellation);
        return await PgBackRest.ConfigureAsync(folder, site.Repository, site.Stores[store].Database!, store, place: null, cancellation);
    }

    private async Task PrepareRepositoryAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(site.Repository.Directory);
        var folder = PgBackRest.DatabaseFolder(site.Repository);
        // A container is made by whoever runs the account, with its locks and its lifetime; a key that may only write could not.
        if (site.Repository.Azure is not null || Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await Place.OwnAsync(folder, cancellation);
    }

    private static async Task RequireArchivingAsync(Database source, PgBackRest tool, CancellationToken cancellation)
    {
        var (mode, command) = (await DatabaseState.Setting(source, "archive_mode", cancellation), await DatabaseState.Setting(source, "archive_command", cancellation));
        if (mode == "off" || command != tool.ArchiveCommand)
        {
            throw new BackupFailedException(
                $"The server does not archive its log into this repository. Set archive_mode = on and archive_command = '{tool.ArchiveCommand}', restart the server, then run the same command again.");
        }
    }

    private static async Task RequireAsync(PgBackRest tool, string[] arguments, CancellationToken cancellation)
    {
        var result = await tool.RunAsync(arguments, cancellation);
        if (!result.Succeeded)
            throw new BackupFailedException($"pgbackrest {arguments[0]} failed: {result.Tail}");
    }

    private async Task<DatabasePart> BackUpDatabaseAsync(Database source, PgBackRest tool, WatermarkLog log, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        await RequireAsync(tool, ["backup", "--type=full"], cancellation);
        var finishedAt = time.GetUtcNow();
        var state = await DatabaseState.ReadAsync(source, subject.Versions, cancellation);
        var watermark = await WatermarkTable.WriteAsync(source, cancellation);
        await log.AppendAsync(watermark, cancellation);
        await ArchiveUpToAsync(source, tool, watermark, state.SegmentBytes, cancellation);
        var (backups, failure) = await tool.InfoAsync(cancellation);
        var backup = (backups.Count > 0 ? backups[^1] : null) ?? throw new BackupFailedException($"The backup is not in the repository: {failure}");
        return new()
        {
            Label = backup.Label,
            StartedAt = startedAt,
            FinishedAt = finishedAt,
            SizeBytes = backup.SizeBytes,
            RepositoryBytes = backup.RepositoryBytes,
            StartSegment = backup.StartSegment,
            StopSegment = backup.StopSegment,
            Watermark = watermark,
            State = state,
        };
    }

    // Looked up in the repository itself: the server's own view says only that a command ended with 0.
    private async Task ArchiveUpToAsync(Database source, PgBackRest tool, Watermark watermark, ulong segmentBytes, CancellationToken cancellation)
    {
        await source.ExecuteAsync("SELECT pg_switch_wal()", cancellation);
        var segment = WalSegment.Before(watermark.Timeline, watermark.Position, segmentBytes).Name(segmentBytes);
        var start = time.GetTimestamp();
        while (!(await tool.ArchiveAsync(cancellation)).Files.Any(file => Path.GetFileName(file).StartsWith(segment, StringComparison.Ordinal)))
        {
            if (time.GetElapsedTime(start) > ArchiveLimit)
                throw new BackupFailedException($"The WAL segment {segment} did not reach the repository within {ArchiveLimit.TotalMinutes:0} minutes. The server's log says why its archive_command fails.");
            await Task.Delay(ArchivePoll, time, cancellation);
        }
    }

    private async Task<FilesPart> CopyConfigurationAsync(string id, CancellationToken cancellation) => await CopyAsync(id, "configuration", site.Configuration, cancellation);

    private async Task<FilesPart> CopyAsync(string id, string store, IReadOnlyList<string> sources, CancellationToken cancellation)
    {
        var startedAt = time.GetUtcNow();
        List<CopiedFile> copied = [];
        foreach (var source in sources)
        {
            if (!Directory.Exists(source))
                throw new BackupFailedException($"The folder '{source}' of '{store}' does not exist.");
            // Several folders of one part keep their own places below it.
            var below = sources.Count == 1 ? "" : source.TrimStart('/');
            var files = await FileCopies.CopyFolderAsync(source, Path.Combine(sets.FilesOf(id, store), below), cancellation);
            copied.AddRange(files.Select(file => file with { Path = Path.Combine(below, file.Path) }));
        }

        var list = FileCopies.ListText(copied);
        sets.WriteList(id, store, list);
        return new(store, startedAt, time.GetUtcNow(), copied.Count, copied.Sum(file => file.Bytes), FileCopies.HashOfText(list));
    }
}
