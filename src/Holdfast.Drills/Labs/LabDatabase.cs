using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Drills.Labs.Poolers;
using Holdfast.Recovery.Programs;
using Npgsql;

namespace Holdfast.Drills.Labs;

/// <summary>Connects to whichever node is primary, through the proxy, as the applications of the estate do.</summary>
internal sealed class LabDatabase(LabPaths paths, LabSecrets secrets, LabPlan plan)
{
    public const string ApplicationLogin = "holdfast_driver";

    private const int CommandLimitSeconds = 4;

    public string ConnectAsApplication(string database) => Connect(database, ApplicationLogin, secrets.Application);

    /// <summary>The way that the estate's own clients go to a store: through the pooler where it has one.</summary>
    public string ConnectAsClientOf(string store) => plan.IsPooled(store)
        ? new NpgsqlConnectionStringBuilder(ConnectAsApplication(StoreDatabase.NameOf(store))) { Port = PoolerConfiguration.Port }.ConnectionString
        : ConnectAsApplication(StoreDatabase.NameOf(store));

    public string ConnectAsSuperuser(string database) => Connect(database, "postgres", secrets.Superuser);

    /// <summary>False while there is no primary yet, or while it cannot commit.</summary>
    public async Task<bool> TryCreateApplicationLoginAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectAsSuperuser("postgres"));
            await connection.OpenAsync(cancellation);
            // The password is hexadecimal digits only: DDL takes no parameters.
            await using var command = new NpgsqlCommand(
                $"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ApplicationLogin}') THEN CREATE ROLE {ApplicationLogin} LOGIN PASSWORD '{secrets.Application}'; END IF; END $$",
                connection);
            await command.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Writes the file from which PostgreSQL's own programs and pgBackRest read passwords; returns its path.</summary>
    public string WritePasswordFile()
    {
        PrivateFile.Write(paths.PasswordFile, $"*:*:*:replicator:{secrets.Replication}\n*:*:*:postgres:{secrets.Superuser}\n");
        return paths.PasswordFile;
    }

    /// <param name="password">Hexadecimal digits; none for the password that the applications know.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task SetApplicationPasswordAsync(string? password, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ConnectAsSuperuser("postgres"));
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"ALTER ROLE {ApplicationLogin} PASSWORD '{password ?? secrets.Application}'", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private string Connect(string database, string user, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = paths.Sockets,
        Port = 5432,
        Database = database,
        Username = user,
        Password = password,
        // A pooled connection outlives the primary it leads to; the driver must meet the failure itself.
        Pooling = false,
        Timeout = 2,
        CommandTimeout = CommandLimitSeconds,
        // No cancel request after a time-out: PostgreSQL answers a cancelled wait for the standby with COMMIT and a mere warning,
        // which would turn a transaction that only one node has into an acknowledged one.
        CancellationTimeout = -1,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
        ApplicationName = "holdfast",
    }.ConnectionString;
}
