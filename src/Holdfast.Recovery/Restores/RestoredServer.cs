using System.Diagnostics;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Npgsql;

namespace Holdfast.Recovery.Restores;

/// <summary>Starts a server on data inside a place: without network, without archiving, without contact to any other server.</summary>
internal static class RestoredServer
{
    /// <summary>Libraries that act on their own as soon as the server is up, which a copy must not do before it is made harmless.</summary>
    private static readonly string[] ActOnTheirOwn = ["pg_cron", "pg_partman_bgw"];

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>Where Debian puts the programs of a major version.</summary>
    public static string Programs(int major) => $"/usr/lib/postgresql/{major}/bin";

    /// <summary>Starts the server and waits until it takes writes.</summary>
    /// <exception cref="RestoreFailedException">It ended, or the limit passed.</exception>
    public static async Task<Process> StartAsync(
        Place place, string data, Database database, DatabaseState state, TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        await WriteSettingsAsync(place, database, state, cancellation);
        var log = place.At("server.log");
        var server = place.Start(log, [
            Path.Combine(Programs(state.Major), "postgres"), "-D", data, "-c", $"config_file={place.At("postgresql.conf")}", "-c", $"hba_file={place.At("pg_hba.conf")}",
            .. Overrides(database).SelectMany(setting => new[] { "-c", setting }),
        ]);
        var start = time.GetTimestamp();
        while (!await TakesWritesAsync(database, cancellation))
        {
            if (server.HasExited || time.GetElapsedTime(start) > limit)
            {
                var how = server.HasExited ? "ended while it recovered" : $"did not finish its recovery within {limit.TotalMinutes:0} minutes";
                throw new RestoreFailedException([$"The restored server {how}. {await LastWordsAsync(log, cancellation)}"]);
            }

            await Task.Delay(Poll, time, cancellation);
        }

        return server;
    }

    // On the command line, because the source's own ALTER SYSTEM settings came along with its data and must not win.
    private static string[] Overrides(Database database) =>
    [
        "listen_addresses=", $"unix_socket_directories={database.Sockets}", $"port={database.Port}", "archive_mode=off", "archive_command=", "primary_conninfo=",
        "synchronous_standby_names=", "max_logical_replication_workers=0", "ssl=off", "shared_buffers=256MB", "huge_pages=off",
        // Off, as scans that keep to each other's pace are slower than those that do not, where all pages are in memory: 2.5 s against 1.9 s for the checks of 1.1 GB.
        "synchronize_seqscans=off",
        // Off, as each check runs once, beside others that keep the processors busy: 0.8 s of processor time against 0.55 s for a sum over 560,000 rows.
        "jit=off", "max_parallel_workers_per_gather=0",
        // Off, so that what ReceivedLog holds of a segment until it is hashed is never written over.
        "wal_recycle=off",
        // Off, so that the source's max_connections and the like need not be known; nobody reads while it recovers.
        "hot_standby=off",
        // Off, so that what is written to the copy is written by whoever was asked to.
        "autovacuum=off",
    ];

    private static async Task WriteSettingsAsync(Place place, Database database, DatabaseState state, CancellationToken cancellation)
    {
        var libraries = state.PreloadedLibraries.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(ActOnTheirOwn);
        PrivateFile.Write(place.At("postgresql.conf"), $"""
            shared_preload_libraries = '{string.Join(',', libraries)}'
            maintenance_work_mem = 128MB
            max_wal_size = 4GB
            logging_collector = off
            log_min_messages = warning

            """);
        // The socket's directory is the user's own, and there is no other way in.
        PrivateFile.Write(place.At("pg_hba.conf"), "local all all trust\n");
        foreach (var name in new[] { "postgresql.conf", "pg_hba.conf" })
            await Place.OwnAsync(place.At(name), cancellation);
        await place.MakeDirectoryAsync(Path.GetFileName(database.Sockets), cancellation);
    }

    private static async Task<bool> TakesWritesAsync(Database database, CancellationToken cancellation)
    {
        try
        {
            return await database.ScalarAsync("SELECT pg_is_in_recovery()", cancellation) == "f";
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task<string> LastWordsAsync(string log, CancellationToken cancellation) => File.Exists(log)
        ? "It said: " + string.Join(" | ", (await File.ReadAllLinesAsync(log, cancellation)).Where(line => line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("PANIC", StringComparison.Ordinal)).TakeLast(3))
        : "It wrote no log.";
}
