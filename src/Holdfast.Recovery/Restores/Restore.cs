using System.Globalization;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Repositories;

namespace Holdfast.Recovery.Restores;

/// <summary>Restores a backup set into a place: the database to a moment, its files, and a server that runs on the result.</summary>
internal sealed class Restore(Place place, PgBackRest tool, BackupSets sets, TimeProvider time)
{
    /// <summary>A recovery reads at tens of megabytes a second; a day of log of a busy warehouse fits in an hour.</summary>
    public static readonly TimeSpan RecoveryLimit = TimeSpan.FromHours(1);

    private const string Tablespaces = "tablespaces";

    /// <summary>What writes down the log that the recovery is handed; nobody when absent.</summary>
    public ReceivedLog? Received { get; init; }

    /// <summary>Whether pgBackRest works as it comes, without what makes a restore faster here: for comparison.</summary>
    public bool AsItComes { get; init; }

    /// <exception cref="RestoreFailedException">A step failed; the message says which and why.</exception>
    public async Task<(RestoredCopy Copy, RestoreTimes Times)> RunAsync(BackupManifest manifest, DateTimeOffset? target, CancellationToken cancellation)
    {
        var programs = RestoredServer.Programs(manifest.Database.State.Major);
        if (!File.Exists(Path.Combine(programs, "postgres")))
            throw new RestoreFailedException([$"PostgreSQL {manifest.Database.State.Major}, which wrote this backup, is not on this machine (apt-get install postgresql-{manifest.Database.State.Major})."]);
        var data = await place.MakeDirectoryAsync("data", cancellation);
        var files = RestoreFilesAsync(manifest, cancellation);
        var start = time.GetTimestamp();
        using var log = tool.NeedsNetwork ? await LogFetcher.StartAsync(place, tool, cancellation) : null;
        var restored = await RestoreDatabaseAsync(["restore", .. LogOption(log), $"--set={manifest.Database.Label}", "--archive-mode=off", $"--tablespace-map-all={place.At(Tablespaces)}", .. TargetOf(target)], cancellation);
        var databaseTook = time.GetElapsedTime(start);
        if (!restored.Succeeded)
        {
            var beside = await files;
            throw new RestoreFailedException([$"pgbackrest restore ended with {restored.ExitCode}: {restored.Tail}", .. beside.Wrong]);
        }

        var database = new Database(place.At("sockets"), 5432, "postgres", manifest.Database.State.Name);
        var started = time.GetTimestamp();
        var server = await RestoredServer.StartAsync(place, data, database, manifest.Database.State, RecoveryLimit, time, cancellation);
        var recoveryTook = time.GetElapsedTime(started);
        var (wrong, filesTook) = await files;
        if (wrong.Count > 0)
            throw new RestoreFailedException(wrong);
        return (new(database, data, programs, place.At("files"), server), new(databaseTook, recoveryTook, filesTook));
    }

    private async Task<ToolResult> RestoreDatabaseAsync(IEnumerable<string> command, CancellationToken cancellation)
    {
        if (AsItComes)
            return await tool.RunAsync([.. command, "--reset-buffer-size"], cancellation);
        await using var written = WriteOut.Start([place.At("data"), place.At(Tablespaces)], time);
        return await tool.RunAsync(command, cancellation);
    }

    // Without it, pgBackRest has the server ask it directly.
    private string[] LogOption(LogFetcher? fetcher)
    {
        if (fetcher is null && Received is null)
            return [];
        var fetch = fetcher?.Command ?? tool.Command(["archive-get"]);
        return [$"--recovery-option=restore_command={string.Join(' ', Received?.Through(fetch) ?? [.. fetch, "%f", "%p"])}"];
    }

    private static string[] TargetOf(DateTimeOffset? target) => target is { } moment
        ? ["--type=time", "--target-action=promote", $"--target={moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}+00"]
        : ["--type=default"];

    private async Task<(IReadOnlyList<string> Wrong, TimeSpan Took)> RestoreFilesAsync(BackupManifest manifest, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        List<string> wrong = [];
        foreach (var part in manifest.Files.Append(manifest.Configuration))
        {
            var (list, problem) = sets.ReadList(manifest.Id, part);
            if (problem is not null)
                wrong.Add(problem);
            else
                wrong.AddRange(await FileCopies.CopyListedAsync(sets.FilesOf(manifest.Id, part.Store), Path.Combine(place.At("files"), part.Store), list, cancellation));
        }

        if (Directory.Exists(place.At("files")))
            await Place.OwnAsync(place.At("files"), cancellation);
        return (wrong, time.GetElapsedTime(start));
    }
}
