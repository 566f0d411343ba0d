using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Programs;
using Holdfast.Recovery.Rehearsals.Blobs;
using Holdfast.Recovery.Sites;
using Holdfast.Recovery.Subjects;
using Npgsql;

namespace Holdfast.Recovery.Rehearsals;

/// <summary>A small running depot to rehearse on: a real database that archives its log, documents, configuration, keys and a repository, all in one place.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    public const string Store = "depot";
    public const string Documents = "documents";
    public const string Secret = "carrier-api-key";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Place place;
    private readonly TimeProvider time;
    private Process? server;
    private AzuriteServer? blobs;

    private StandIn(Place place, TimeProvider time) => (this.place, this.time) = (place, time);

    public RecoverySite Site => new()
    {
        Repository = new(place.At("repository"), place.At("keys/passphrase")) { Azure = blobs?.Site },
        Stores = new Dictionary<string, StoreSite>(StringComparer.Ordinal)
        {
            [Store] = new() { Database = new(place.At("data"), place.At("sockets"), Store) },
            [Documents] = new() { Folder = place.At("documents") },
        },
        Configuration = [place.At("etc")],
        Secrets = new Dictionary<string, string>(StringComparer.Ordinal) { [Secret] = place.At("keys/carrier") },
    };

    public RecoverySubject Subject => new()
    {
        Estate = "rehearsal",
        Store = Store,
        FileStores = [Documents],
        Secrets = [Secret],
        // Everything acknowledged has been archived when the rehearsal restores, so nothing may be missing.
        Rpo = TimeSpan.Zero,
        Invariants = [Ground("stock.sql")],
        Versions = Ground("versions.sql"),
        Expects = [new("depot", "42"), new("labels", "7")],
        Files = Ground("files.sql"),
        Neutralise = [Ground("neutralise.sql")],
        Application = ["sh", place.At("etc/depot.sh")],
    };

    public Database Database => new(place.At("sockets"), 5432, "postgres", Store);

    public string Folder(string name) => place.At(name);

    /// <summary>Where it runs, for a practice that lets another server take over.</summary>
    internal Place Place => place;

    public static async Task<StandIn> StartAsync(PlaceOptions places, StandInOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var standIn = new StandIn(await Place.CreateAsync(places, "rehearsal", [], [], time, cancellation), time);
        try
        {
            await standIn.BuildAsync(options, cancellation);
            return standIn;
        }
        catch
        {
            await standIn.DisposeAsync();
            throw;
        }
    }

    /// <summary>Business goes on: movements with their stock, and an acknowledged watermark behind them.</summary>
    public async Task<Watermark> WorkAsync(CancellationToken cancellation)
    {
        await Database.ExecuteAsync(
            """
            WITH moved AS (INSERT INTO stock_move (product_id, location_id, quantity) SELECT 1 + n % 50, 1, 5 FROM generate_series(1, 200) n RETURNING product_id, location_id, quantity),
                summed AS (SELECT product_id, location_id, sum(quantity) AS quantity FROM moved GROUP BY 1, 2)
            UPDATE stock_quant q SET quantity = q.quantity + summed.quantity FROM summed WHERE q.product_id = summed.product_id AND q.location_id = summed.location_id
            """, cancellation);
        var watermark = await WatermarkTable.WriteAsync(Database, cancellation);
        await WatermarkLog.Of(Site.Repository.Directory, Store).AppendAsync(watermark, cancellation);
        return watermark;
    }

    /// <summary>Closes the current WAL segment and waits until the server has archived it.</summary>
    public async Task ArchiveAsync(CancellationToken cancellation)
    {
        var segment = await Database.ScalarAsync("SELECT pg_walfile_name(pg_current_wal_lsn())", cancellation);
        await Database.ExecuteAsync("SELECT pg_switch_wal()", cancellation);
        var start = time.GetTimestamp();
        while (string.CompareOrdinal(await Database.ScalarAsync("SELECT coalesce(max(last_archived_wal), '') FROM pg_stat_archiver", cancellation), segment) < 0)
        {
            if (time.GetElapsedTime(start) > StartLimit)
                throw new BackupFailedException($"The stand-in did not archive {segment}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The server goes with its place: it is a copy that nobody will read again.
        await place.DisposeAsync();
        server?.Dispose();
        blobs?.Dispose();
    }

    private async Task BuildAsync(StandInOptions options, CancellationToken cancellation)
    {
        foreach (var name in new[] { "data", "sockets", "documents", "etc", "keys", "repository" })
            await place.MakeDirectoryAsync(name, cancellation);
        PrivateFile.Write(place.At("keys/passphrase"), RandomNumberGenerator.GetHexString(48) + "\n");
        PrivateFile.Write(place.At("keys/carrier"), RandomNumberGenerator.GetHexString(32) + "\n");
        await File.WriteAllTextAsync(place.At("etc/depot.conf"), "locations = 10\nlabels = zpl\n", cancellation);
        await File.WriteAllTextAsync(place.At("etc/depot.sh"), Text("depot.sh"), cancellation);
        if (options.Azurite is { } azurite)
            blobs = await AzuriteServer.StartAsync(azurite, place, time, cancellation);
        await StartServerAsync(cancellation);
        await (Database with { Name = "postgres" }).ExecuteAsync($"CREATE DATABASE {Store}", cancellation);
        await FillAsync(options, cancellation);
        await Place.OwnAsync(place.At("documents"), cancellation);
        await Place.OwnAsync(place.At("etc"), cancellation);
        await Place.OwnAsync(place.At("keys"), cancellation);
    }

    private async Task StartServerAsync(CancellationToken cancellation)
    {
        var programs = Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture)).First() + "/bin";
        var made = await place.RunAsync([Path.Combine(programs, "initdb"), "-D", place.At("data"), "--data-checksums", "--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust", "--username=postgres"], cancellation);
        if (!made.Succeeded)
            throw new BackupFailedException($"initdb failed: {made.Tail}");
        var client = await BackupRun.ClientAsync(Site, Store, cancellation);
        // A running system reaches its repository; it listens on a socket of its own only, with a network or without.
        Func<string, IReadOnlyList<string>, Process> start = blobs is null ? place.Start : place.StartWithNetwork;
        server = start(place.At("server.log"), [
            Path.Combine(programs, "postgres"), "-D", place.At("data"), "-c", "listen_addresses=", "-c", $"unix_socket_directories={place.At("sockets")}",
            "-c", "archive_mode=on", "-c", $"archive_command={client.ArchiveCommand}", "-c", "max_wal_size=4GB", "-c", "shared_buffers=256MB",
        ]);
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                await (Database with { Name = "postgres" }).ScalarAsync("SELECT 1", cancellation);
                return;
            }
            catch (NpgsqlException) when (!server.HasExited && time.GetElapsedTime(started) < StartLimit)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellation);
            }
        }
    }

    private async Task FillAsync(StandInOptions options, CancellationToken cancellation)
    {
        // The archive takes the log from the first segment on, so the stanza must be there before there is much of it.
        Directory.CreateDirectory(place.At("repository/database"));
        await Place.OwnAsync(place.At("repository"), cancellation);
        var client = await BackupRun.ClientAsync(Site, Store, cancellation);
        foreach (var step in blobs is null ? new[] { "stanza-create" } : ["repo-create", "stanza-create"])
        {
            if (await client.RunAsync([step], cancellation) is { Succeeded: false } failed)
                throw new BackupFailedException($"pgbackrest {step} failed: {failed.Tail}");
        }

        await Database.ExecuteAsync(Text("schema.sql"), cancellation);
        await WatermarkTable.CreateAsync(Database, cancellation);
        // Content that does not compress to nothing: hashes, as many as asked for.
        var note = options.MoveBytes == 0 ? "''" : $"(SELECT string_agg(md5(n::text || k::text), '') FROM generate_series(1, {options.MoveBytes / 32}) k)";
        await Database.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO stock_move (product_id, location_id, quantity, note) SELECT 1 + n % 200, 1 + n % 10, 1 + n % 7, {note} FROM generate_series(1, {options.Moves}) n;
            INSERT INTO stock_quant SELECT product_id, location_id, sum(quantity) FROM stock_move GROUP BY 1, 2;
            INSERT INTO stock_quant SELECT n, 1, 0 FROM generate_series(1, 50) n ON CONFLICT DO NOTHING;
            """), cancellation);
        var rows = new StringBuilder("INSERT INTO attachment (store_path, checksum) VALUES ");
        for (var number = 0; number < options.Documents; number++)
        {
            var content = Encoding.UTF8.GetBytes($"delivery note {number}\n" + new string('.', number % 997));
#pragma warning disable CA5350 // Odoo names its documents by their SHA-1: a name, not a protection.
            var hash = Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
            Directory.CreateDirectory(place.At($"documents/{hash[..2]}"));
            await File.WriteAllBytesAsync(place.At($"documents/{hash[..2]}/{hash}"), content, cancellation);
            rows.Append(number == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"('{hash[..2]}/{hash}','{hash}')");
        }

        await Database.ExecuteAsync(rows.ToString(), cancellation);
        // As a database is that has run for a while. Fresh rows are marked by whoever reads them first: each check of the copy would write as much as it reads.
        await Database.ExecuteAsync("VACUUM (ANALYZE)", cancellation);
    }

    private static NamedSql Ground(string name) => new(name, Text(name));

    private static string Text(string name)
    {
        using var stream = typeof(StandIn).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"'{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
