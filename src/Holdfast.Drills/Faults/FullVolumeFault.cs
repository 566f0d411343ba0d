using System.Globalization;
using Holdfast.Drills.Guards;
using Npgsql;

namespace Holdfast.Drills.Faults;

/// <summary>
/// The volume that holds the tables of the processes runs full, because a table that nobody prunes has grown on it. The log is on another
/// volume and has room, so the database stays up and refuses what needs a new page.
/// </summary>
internal sealed class FullVolumeFault : IFault
{
    private const string Volume = "drill_volume";
    private const int Megabytes = 16;

    // A standby that finds no room for what the primary has written stops: its volume is the larger one.
    private const int StandbyMegabytes = 64;
    private string said = "";

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var node in target.EveryNode)
            await node.MountVolumeAsync(node.Zone == target.Zone ? Megabytes : StandbyMegabytes, cancellation);
        await using (var server = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation))
            await ExecuteAsync(server, $"CREATE TABLESPACE {Volume} LOCATION '{target.Volume}'", cancellation);
        foreach (var store in target.Stores)
        {
            await using var database = await target.OpenAsSuperuserAsync(store, cancellation);
            // What failed transactions have left free in the tables would be room enough for the processes, however full the volume is.
            foreach (var table in new[] { "business_transaction", "business_line" })
                await ExecuteAsync(database, $"VACUUM FULL {table}", cancellation);
            await ExecuteAsync(database, $"ALTER TABLE business_transaction SET TABLESPACE {Volume}; ALTER TABLE business_line SET TABLESPACE {Volume}", cancellation);
        }

        await FillAsync(target, cancellation);
    }

    public Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation) => Task.FromResult(said.Length == 0 ? null : said);

    /// <summary>The table goes, then the tables move back: the order in which an operator would make room.</summary>
    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var store in target.Stores)
        {
            await using var database = await target.OpenAsSuperuserAsync(store, cancellation);
            await ExecuteAsync(database, "DROP TABLE IF EXISTS never_pruned; ALTER TABLE business_transaction SET TABLESPACE pg_default; ALTER TABLE business_line SET TABLESPACE pg_default", cancellation);
            // What was moved or dropped is unlinked by a checkpoint, on the standbys by a restart point.
            await ExecuteAsync(database, "CHECKPOINT", cancellation);
        }

        await using (var server = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation))
            await ExecuteAsync(server, $"DROP TABLESPACE IF EXISTS {Volume}", cancellation);
        foreach (var node in target.EveryNode)
            await node.UnmountVolumeAsync(cancellation);
    }

    private async Task FillAsync(BlastRadius target, CancellationToken cancellation)
    {
        await using (var table = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation))
            await ExecuteAsync(table, $"CREATE TABLE never_pruned (line text) TABLESPACE {Volume}; ALTER TABLE never_pruned ALTER line SET STORAGE PLAIN", cancellation);
        // A page at a time at the end, so that nothing is left in which the processes could go on for a while.
        foreach (var rows in new[] { 256, 16, 1 })
        {
            // A session each: the client gives one up in which the server ran out of something.
            await using var database = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
            try
            {
                while (true)
                    await ExecuteAsync(database, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO never_pruned SELECT repeat('x', 7000) FROM generate_series(1, {rows})"), cancellation);
            }
            catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.DiskFull)
            {
                said = $"the database said: {full.MessageText}";
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
