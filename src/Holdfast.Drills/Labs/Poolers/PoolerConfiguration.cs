using System.Text;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs.Parts;

namespace Holdfast.Drills.Labs.Poolers;

/// <summary>The files of PgBouncer, which runs in the client zone between the clients and the proxy.</summary>
internal static class PoolerConfiguration
{
    /// <summary>PgBouncer's own port, as it stands in the name of its Unix socket; it listens on no other.</summary>
    public const int Port = 6432;

    public static string Write(LabPaths paths, IReadOnlyList<PooledStore> pools)
    {
        var text = new StringBuilder("[databases]\n");
        foreach (var pool in pools)
        {
            // Without quotes, which PgBouncer 1.18 takes for an error; hyphens, as the names of stores have, it takes as they are.
            var database = StoreDatabase.NameOf(pool.Store);
            text.Append($"{database} = host={paths.Sockets} port=5432 dbname={database} pool_mode={pool.Mode.ToString().ToLowerInvariant()} pool_size={pool.Connections}\n");
        }

        // server_login_retry: after a refused login PgBouncer asks nobody for 15 s, which alone would be four outages of this lab.
        // server_connect_timeout: behind the proxy a login can hang when a node has gone; a new attempt may find the new primary.
        // query_wait_timeout: a client that waits for a connection gets an error before it gives up by itself (4 s).
        // extra_float_digits: some clients ask for it at login; PgBouncer refuses what it cannot pass on.
        text.Append($"""

            [pgbouncer]
            listen_port = {Port}
            unix_socket_dir = {paths.Sockets}
            unix_socket_mode = 0700
            auth_type = scram-sha-256
            auth_file = {paths.PoolerUsers}
            max_client_conn = 200
            server_login_retry = 0.3
            server_connect_timeout = 2
            query_wait_timeout = 3
            ignore_startup_parameters = extra_float_digits
            server_tls_sslmode = disable

            """);
        return text.ToString();
    }

    /// <summary>It checks its clients and logs on to the database with the same password, so it has to know it.</summary>
    public static string WriteUsers(LabSecrets secrets) => $"\"{LabDatabase.ApplicationLogin}\" \"{secrets.Application}\"\n";
}
