using System.Diagnostics;
using System.Globalization;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Rehearsals;
using Npgsql;

namespace Holdfast.Recovery.Plans.Practising;

/// <summary>The servers of a depot on which a plan is practised: one at a time answers at the depot's socket.</summary>
internal sealed class DepotServers(StandIn depot, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly List<Process> started = [];

    private Place Place => depot.Place;

    /// <summary>The database in which settings of the depot's own are made: its sessions may be closed to writing.</summary>
    private Database Beside => depot.Database with { Name = "postgres" };

    public static string Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture)).First() + "/bin"
        : "";

    /// <summary>New sessions cannot write, and there are no old ones.</summary>
    public async Task FenceAsync(CancellationToken cancellation)
    {
        await Beside.ExecuteAsync($"ALTER DATABASE {StandIn.Store} SET default_transaction_read_only = on", cancellation);
        await Beside.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{StandIn.Store}'", cancellation);
    }

    public async Task OpenAsync(CancellationToken cancellation) =>
        await Beside.ExecuteAsync($"ALTER DATABASE {StandIn.Store} RESET default_transaction_read_only", cancellation);

    /// <summary>Whether a write is refused, as an application would find out: by trying. What it wrote is taken back.</summary>
    public async Task<bool> RefusesWritesAsync(CancellationToken cancellation)
    {
        try
        {
            await depot.Database.ExecuteAsync("BEGIN; UPDATE schema_version SET version = version; ROLLBACK", cancellation);
            return false;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction)
        {
            return true;
        }
    }

    /// <summary>The data directory of the server that answers, when it takes writes.</summary>
    public async Task<string> AnsweringFromAsync(CancellationToken cancellation) =>
        await Beside.ScalarAsync("SELECT current_setting('data_directory') WHERE NOT pg_is_in_recovery()", cancellation);

    public async Task StopAsync(string data, CancellationToken cancellation)
    {
        var stopped = await Place.RunAsync([Path.Combine(Programs, "pg_ctl"), "stop", "--pgdata", data, "--mode", "fast", "--wait"], cancellation);
        if (!stopped.Succeeded)
            throw new InvalidOperationException($"The server on '{data}' did not stop. {stopped.Tail}");
    }

    public async Task StartAsync(string data, bool archives, CancellationToken cancellation)
    {
        var client = await BackupRun.ClientAsync(depot.Site, StandIn.Store, cancellation);
        var server = Place.Start(Place.At("server.log"), [
            Path.Combine(Programs, "postgres"), "-D", data, "-c", "listen_addresses=", "-c", $"unix_socket_directories={Place.At("sockets")}",
            "-c", $"archive_mode={(archives ? "on" : "off")}", "-c", $"archive_command={(archives ? client.ArchiveCommand : "")}", "-c", "max_wal_size=4GB", "-c", "shared_buffers=256MB",
        ]);
        started.Add(server);
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                await Beside.ScalarAsync("SELECT 1", cancellation);
                return;
            }
            catch (NpgsqlException) when (!server.HasExited && time.GetElapsedTime(start) < StartLimit)
            {
                await Task.Delay(Poll, time, cancellation);
            }
        }
    }

    // They run in the depot's place and end with it.
    public void Dispose() => started.ForEach(server => server.Dispose());
}
