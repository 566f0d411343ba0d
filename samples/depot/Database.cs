using Npgsql;

namespace Depot;

/// <summary>The way to PostgreSQL, set for failover, and the schema.</summary>
internal static class Database
{
    public const int SchemaVersion = 1;

    private static readonly TimeSpan MigrationLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan MigrationPause = TimeSpan.FromMilliseconds(200);

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS schema_version (version int NOT NULL);
        INSERT INTO schema_version SELECT 1 WHERE NOT EXISTS (SELECT FROM schema_version);
        CREATE TABLE IF NOT EXISTS orders (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, client text NOT NULL, client_number bigint NOT NULL,
            article text NOT NULL, quantity int NOT NULL, status text NOT NULL DEFAULT 'accepted', repeats int NOT NULL DEFAULT 0,
            accepted_at timestamptz NOT NULL DEFAULT now(), completed_at timestamptz, delivered_at timestamptz, UNIQUE (client, client_number));
        CREATE TABLE IF NOT EXISTS stock_move (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, order_number bigint REFERENCES orders, client text NOT NULL, reference bigint NOT NULL,
            article text NOT NULL, quantity int NOT NULL);
        CREATE INDEX IF NOT EXISTS stock_move_client ON stock_move (client);
        CREATE TABLE IF NOT EXISTS job (order_number bigint PRIMARY KEY REFERENCES orders, done_at timestamptz);
        CREATE INDEX IF NOT EXISTS job_open ON job (order_number) WHERE done_at IS NULL;
        CREATE TABLE IF NOT EXISTS label (order_number bigint PRIMARY KEY REFERENCES orders, code text NOT NULL);
        CREATE TABLE IF NOT EXISTS invoice (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, order_number bigint NOT NULL UNIQUE REFERENCES orders, cents bigint NOT NULL);
        CREATE TABLE IF NOT EXISTS document (order_number bigint PRIMARY KEY REFERENCES orders, path text NOT NULL, sha256 text NOT NULL);
        CREATE TABLE IF NOT EXISTS outbox (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, order_number bigint NOT NULL REFERENCES orders, key text NOT NULL, sent_at timestamptz);
        CREATE INDEX IF NOT EXISTS outbox_open ON outbox (id) WHERE sent_at IS NULL;
        """;

    /// <summary>A pool whose connections notice that they lead to nobody, instead of waiting for ever.</summary>
    public static NpgsqlDataSource Connect(DepotSettings settings) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.Database)
    {
        // The proxy knows the primary, so no Target Session Attributes. What matters here is how soon a dead one is given up:
        // the kernel's probes find an idle connection, the command's limit one that waits for an answer.
        TcpKeepAlive = true,
        TcpKeepAliveTime = 2,
        TcpKeepAliveInterval = 1,
        KeepAlive = 5,
        Timeout = 2,
        CommandTimeout = 4,
        // Never ask a server to cancel: PostgreSQL answers a cancelled wait for its standby with COMMIT and a mere warning.
        CancellationTimeout = -1,
        ConnectionLifetime = 300,
        MaxPoolSize = 20,
        ApplicationName = "depot",
    });

    /// <summary>May run twice, and at the same time as the release before: it only adds. Waits for a database that is starting or changing its primary.</summary>
    public static async Task MigrateAsync(NpgsqlDataSource database, TimeProvider time, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                await using var command = database.CreateCommand(Schema);
                await command.ExecuteNonQueryAsync(cancellation);
                return;
            }
            catch (NpgsqlException) when (time.GetElapsedTime(started) < MigrationLimit)
            {
                await Task.Delay(MigrationPause, time, cancellation);
            }
        }
    }
}
