using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Wal;
using Npgsql;

namespace Holdfast.Drills.Labs.Backups;

/// <summary>The backup store of a lab: a pgBackRest repository to which the primary archives its log while a drill needs it.</summary>
internal sealed class BackupStation(RunningLab lab, LabZone primary)
{
    private const string Stanza = "lab";
    private const ulong SegmentBytes = 16 << 20;

    /// <summary>Archives nowhere: what a lab does that nobody backs up.</summary>
    private const string Nowhere = "true";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private string Away => lab.Paths.Backups + "-away";

    public static string? FindObstacle() => Tool.Exists("pgbackrest") ? null : "This machine lacks pgBackRest (apt-get install pgbackrest).";

    /// <summary>Makes the repository, has the primary archive into it, and waits until a segment has arrived.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(lab.Paths.Backups);
        PrivateFile.Write(lab.Paths.BackupConfiguration, $"""
            [global]
            repo1-path={lab.Paths.Backups}
            log-level-console=warn
            log-level-file=off
            lock-path={lab.Paths.Backups}/lock
            archive-timeout=10

            [{Stanza}]
            pg1-path={lab.Paths.NodeData(primary)}
            pg1-socket-path={lab.Paths.Node(primary)}
            pg1-user=postgres

            """);
        await RunAsync(["chown", "-R", "postgres:postgres", lab.Paths.Backups, lab.Paths.BackupConfiguration, lab.Database.WritePasswordFile()], cancellation);
        await RunAsync([.. LabLauncher.AsPostgres, "env", $"PGPASSFILE={lab.Paths.PasswordFile}", .. Program, "stanza-create"], cancellation);
        // The server runs it in its own data directory, which is another one on each node.
        await SetCommandAsync($"pgbackrest --config={lab.Paths.BackupConfiguration} --stanza={Stanza} --pg1-path=\"$PWD\" archive-push %p", cancellation);
        await ArchiveAsync(cancellation);
    }

    /// <summary>Takes the repository away, as when its storage account or its network is gone.</summary>
    public void TakeAway() => Directory.Move(lab.Paths.Backups, Away);

    /// <summary>Puts it back. Also called where it was not taken away.</summary>
    public void PutBack()
    {
        if (Directory.Exists(Away))
            Directory.Move(Away, lab.Paths.Backups);
    }

    /// <summary>Closes a segment that the server cannot archive. Returns how often it has tried and failed, and how many segments wait.</summary>
    public async Task<(long Failures, int Waiting)> FailAsync(CancellationToken cancellation)
    {
        await using var database = await OpenAsync(cancellation);
        var before = await ScalarAsync<long>(database, "SELECT failed_count FROM pg_stat_archiver", cancellation);
        long failures = 0;
        await Polling.UntilAsync(
            async token =>
            {
                await ScalarAsync<string>(database, "SELECT pg_walfile_name(pg_switch_wal())", token);
                failures = await ScalarAsync<long>(database, "SELECT failed_count FROM pg_stat_archiver", token) - before;
                return failures > 0;
            },
            Limit, Interval, TimeProvider.System, cancellation);
        return (failures, Directory.EnumerateFiles(Path.Combine(lab.Paths.NodeData(primary), "pg_wal", "archive_status"), "*.ready").Count());
    }

    /// <summary>Waits until everything written so far is in the repository, and looks for gaps in it. Nothing when the log is whole.</summary>
    public async Task<IReadOnlyList<string>> CatchUpAsync(CancellationToken cancellation)
    {
        await ArchiveAsync(cancellation);
        var archived = Directory.EnumerateFiles(Path.Combine(lab.Paths.Backups, "archive", Stanza), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file).Split('-')[0]).Select(name => WalSegment.Parse(name, SegmentBytes)).OfType<WalSegment>().ToHashSet();
        var ordered = archived.OrderBy(segment => segment.Timeline).ThenBy(segment => segment.Number).ToList();
        return ordered.Count == 0 ? ["The repository holds no log."] : WalContinuity.Gaps(archived, new Dictionary<uint, IReadOnlyList<TimelineSwitch>>(), ordered[0], ordered[^1], SegmentBytes);
    }

    /// <summary>What keeps the log from arriving; nothing when it arrives.</summary>
    public async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(lab.Paths.Backups))
            return ["its folder is not there"];
        try
        {
            await using var database = await OpenAsync(cancellation);
            if (await ScalarAsync<string>(database, "SHOW archive_command", cancellation) == Nowhere)
                return ["the primary archives nothing"];
            return await ScalarAsync<bool>(database, "SELECT coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) FROM pg_stat_archiver", cancellation)
                ? ["the primary cannot archive its log"]
                : [];
        }
        catch (NpgsqlException failure)
        {
            return [$"the primary could not be asked: {failure.Message}"];
        }
    }

    /// <summary>Ends the archiving and removes the repository, unless it stands in the lab for the backups of an estate and so stays.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (lab.Plan.Has(LabPart.Backups) || !Directory.Exists(lab.Paths.Backups))
            return;
        await SetCommandAsync(Nowhere, cancellation);
        Directory.Delete(lab.Paths.Backups, recursive: true);
    }

    private IReadOnlyList<string> Program => ["pgbackrest", $"--config={lab.Paths.BackupConfiguration}", $"--stanza={Stanza}"];

    private async Task ArchiveAsync(CancellationToken cancellation)
    {
        await using var database = await OpenAsync(cancellation);
        var segment = await ScalarAsync<string>(database, "SELECT pg_walfile_name(pg_current_wal_lsn())", cancellation);
        var arrived = await Polling.UntilAsync(
            async token =>
            {
                // A new segment wakes the archiver, which sleeps for a minute after it has failed three times.
                await ScalarAsync<string>(database, "SELECT pg_walfile_name(pg_switch_wal())", token);
                return string.CompareOrdinal(await ScalarAsync<string>(database, "SELECT coalesce(last_archived_wal, '') FROM pg_stat_archiver", token), segment) >= 0;
            },
            Limit, Interval, TimeProvider.System, cancellation);
        if (!arrived)
            throw new InvalidOperationException($"The primary did not archive {segment} within {Limit.TotalSeconds:0} s.");
    }

    private async Task SetCommandAsync(string command, CancellationToken cancellation)
    {
        await lab.Cluster.ConfigureAsync(primary, new JsonObject { ["postgresql"] = new JsonObject { ["parameters"] = new JsonObject { ["archive_command"] = command } } }, cancellation);
        await using var database = await OpenAsync(cancellation);
        if (!await Polling.UntilAsync(async token => await ScalarAsync<string>(database, "SHOW archive_command", token) == command, Limit, Interval, TimeProvider.System, cancellation))
            throw new InvalidOperationException("The primary did not take the command for its archive.");
    }

    private async Task RunAsync(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        var result = await ExternalCommand.RunAsync(command[0], command.Skip(1), lab.Id, cancellation);
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"'{command[0]}' ended with {result.ExitCode}. {(result.Output + result.Error).Trim()}"));
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(lab.Database.ConnectAsSuperuser("postgres"));
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlConnection database, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, database);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
