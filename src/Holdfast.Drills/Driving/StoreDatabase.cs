using Npgsql;

namespace Holdfast.Drills.Driving;

/// <summary>The database that stands for a store of the estate: its tables, the writes of the driver and the reading back.</summary>
internal sealed class StoreDatabase(string store, Labs.LabDatabase lab)
{
    // The timeline is written by the server into each row: after a failover the rows themselves prove that another primary took over.
    private const string Schema = $"""
        CREATE TABLE IF NOT EXISTS business_transaction (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, client text NOT NULL, process text NOT NULL, number bigint NOT NULL, payload text NOT NULL,
            written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
            timeline text NOT NULL DEFAULT substring(pg_walfile_name(pg_current_wal_lsn()), 1, 8));
        CREATE TABLE IF NOT EXISTS business_line (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, client text NOT NULL, process text NOT NULL, number bigint NOT NULL, quantity int NOT NULL);
        CREATE TABLE IF NOT EXISTS heartbeat (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, client text NOT NULL, beat_at timestamptz NOT NULL DEFAULT clock_timestamp(),
            lsn pg_lsn NOT NULL DEFAULT pg_current_wal_lsn(), timeline text NOT NULL DEFAULT substring(pg_walfile_name(pg_current_wal_lsn()), 1, 8));
        GRANT SELECT, INSERT ON business_transaction, business_line, heartbeat TO {Labs.LabDatabase.ApplicationLogin};
        """;

    // No constraint makes the number unique: a duplicate must be found by the checker, not hidden by the database.
    private readonly string database = NameOf(store);

    public string Store => store;

    /// <summary>The database that stands for a store.</summary>
    public static string NameOf(string store) => "store_" + store;

    /// <summary>As the estate's own clients do, through the pooler where the store has one.</summary>
    public NpgsqlConnection Connect() => new(lab.ConnectAsClientOf(store));

    public async Task CreateAsync(CancellationToken cancellation)
    {
        await using (var server = new NpgsqlConnection(lab.ConnectAsSuperuser("postgres")))
        {
            await server.OpenAsync(cancellation);
            await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", server) { Parameters = { new() { Value = database } } };
            if (await exists.ExecuteScalarAsync(cancellation) is null)
            {
                await using var create = new NpgsqlCommand($"CREATE DATABASE {new NpgsqlCommandBuilder().QuoteIdentifier(database)}", server);
                await create.ExecuteNonQueryAsync(cancellation);
            }
        }

        await using var connection = new NpgsqlConnection(lab.ConnectAsSuperuser(database));
        await connection.OpenAsync(cancellation);
        await using var schema = new NpgsqlCommand(Schema, connection);
        await schema.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<StoreContent> ReadBackAsync(string client, CancellationToken cancellation)
    {
        // Not through the pooler: what is there is looked at apart from the way on which it was written.
        await using var connection = new NpgsqlConnection(lab.ConnectAsApplication(database));
        await connection.OpenAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("""
                    SELECT coalesce(h.process, l.process), coalesce(h.number, l.number), coalesce(h.rows, 0)::int, coalesce(l.rows, 0)::int
                    FROM (SELECT process, number, count(*) AS rows FROM business_transaction WHERE client = $1 GROUP BY process, number) h
                    FULL JOIN (SELECT process, number, count(*) AS rows FROM business_line WHERE client = $1 GROUP BY process, number) l
                    ON h.process = l.process AND h.number = l.number
                    """) { Parameters = { new() { Value = client } } },
                new("SELECT DISTINCT timeline FROM business_transaction WHERE client = $1 ORDER BY 1") { Parameters = { new() { Value = client } } },
                new("SELECT count(*)::int, coalesce(max(lsn)::text, '') FROM heartbeat WHERE client = $1") { Parameters = { new() { Value = client } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        List<(string Process, Checking.StoredTransaction Transaction)> rows = [];
        while (await reader.ReadAsync(cancellation))
            rows.Add((reader.GetString(0), new(reader.GetInt64(1), reader.GetInt32(2), reader.GetInt32(3))));
        List<string> timelines = [];
        await reader.NextResultAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            timelines.Add(reader.GetString(0));
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new StoreContent(store, rows.ToLookup(row => row.Process, row => row.Transaction), timelines, reader.GetInt32(0), reader.GetString(1));
    }
}
