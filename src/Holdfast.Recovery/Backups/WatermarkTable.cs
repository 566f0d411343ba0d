using System.Globalization;
using Holdfast.Recovery.Programs;
using Npgsql;

namespace Holdfast.Recovery.Backups;

/// <summary>The table of watermarks in a database.</summary>
internal static class WatermarkTable
{
    // The number is one more than the last, not a sequence: a rolled-back insert must leave no gap that looks like a loss.
    private const string Schema = """
        CREATE SCHEMA IF NOT EXISTS holdfast;
        CREATE TABLE IF NOT EXISTS holdfast.watermark (
            sequence bigint PRIMARY KEY, written_at timestamptz NOT NULL DEFAULT clock_timestamp());
        """;

    private const string Insert = """
        LOCK TABLE holdfast.watermark IN EXCLUSIVE MODE;
        INSERT INTO holdfast.watermark (sequence) SELECT coalesce(max(sequence), 0) + 1 FROM holdfast.watermark
        RETURNING sequence, to_char(written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
        """;

    // After the commit, so that the position lies behind it; the timeline out of a file name, as the control file may lag a promotion.
    private const string Durable = "SELECT pg_current_wal_flush_lsn()::text, ('x' || substring(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int";

    public static async Task CreateAsync(Database database, CancellationToken cancellation) => await database.ExecuteAsync(Schema, cancellation);

    /// <summary>Writes the next watermark and returns it once it is acknowledged.</summary>
    public static async Task<Watermark> WriteAsync(Database database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        long sequence;
        DateTimeOffset writtenAt;
        await using (var transaction = await connection.BeginTransactionAsync(cancellation))
        {
            // Durable whatever the application's own setting is: a watermark that may vanish would prove nothing.
            await using (var setting = new NpgsqlCommand("SET LOCAL synchronous_commit = on", connection, transaction))
                await setting.ExecuteNonQueryAsync(cancellation);
            await using var insert = new NpgsqlCommand(Insert, connection, transaction);
            await using (var reader = await insert.ExecuteReaderAsync(cancellation))
            {
                await reader.ReadAsync(cancellation);
                (sequence, writtenAt) = (reader.GetInt64(0), ReadTime(reader.GetString(1)));
            }

            await transaction.CommitAsync(cancellation);
        }

        await using var durable = new NpgsqlCommand(Durable, connection);
        await using var position = await durable.ExecuteReaderAsync(cancellation);
        await position.ReadAsync(cancellation);
        return new(sequence, writtenAt, position.GetString(0), (uint)position.GetInt32(1));
    }

    /// <summary>Removes those that are older; the newest always stays, so that numbers go on.</summary>
    public static async Task PruneAsync(Database database, DateTimeOffset before, CancellationToken cancellation) => await database.ExecuteAsync(
        $"DELETE FROM holdfast.watermark WHERE written_at < '{before.UtcDateTime:yyyy-MM-dd HH:mm:ss}+00' AND sequence < (SELECT max(sequence) FROM holdfast.watermark)", cancellation);

    /// <summary>All watermarks of a restored database, in order; null when it has no such table.</summary>
    public static async Task<IReadOnlyList<(long Sequence, DateTimeOffset WrittenAt)>?> ReadAsync(Database database, CancellationToken cancellation)
    {
        if (await database.ScalarAsync("SELECT to_regclass('holdfast.watermark') IS NOT NULL", cancellation) != "t")
            return null;
        var rows = await database.QueryAsync(
            """SELECT sequence, to_char(written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') FROM holdfast.watermark ORDER BY sequence""", int.MaxValue, cancellation);
        return [.. rows.Select(row => (long.Parse(row[0], CultureInfo.InvariantCulture), ReadTime(row[1])))];
    }

    private static DateTimeOffset ReadTime(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
