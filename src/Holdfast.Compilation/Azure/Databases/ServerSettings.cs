using System.Globalization;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Databases;

/// <summary>The parameters of a server: what the estate says, and what nobody should have to say.</summary>
internal static class ServerSettings
{
    public static ObjectLiteral Of(Store store)
    {
        var settings = new SortedDictionary<string, Expression>(StringComparer.Ordinal)
        {
            ["log_lock_waits"] = OnOff(store.Parameters?.LogLockWaits ?? true),
            ["log_autovacuum_min_duration"] = new TextLiteral("10000").Because("ms: a table that vacuum cannot keep up with shows before it hurts."),
            ["log_checkpoints"] = "on",
            ["idle_in_transaction_session_timeout"] = new TextLiteral(Milliseconds(store.Parameters?.IdleInTransactionSessionTimeout) ?? "300000").Because("ms: a forgotten transaction holds its locks no longer."),
            ["pg_qs.query_capture_mode"] = "top",
            ["pgms_wait_sampling.query_capture_mode"] = "all",
            ["require_secure_transport"] = "on",
            ["ssl_min_protocol_version"] = "TLSv1.2",
        };
        if (store.Parameters?.MaxConnections is { } connections)
            settings["max_connections"] = Text(connections);
        if (store.Parameters?.TcpKeepalivesIdle is { } idle)
            settings["tcp_keepalives_idle"] = new TextLiteral(Text((int)idle.TotalSeconds)).Because("s: a client that a failover cut off is noticed.");
        if (Milliseconds(store.Parameters?.LogMinDurationStatement) is { } slow)
            settings["log_min_duration_statement"] = slow;
        if (store.Extensions.Count > 0)
            settings["azure.extensions"] = new TextLiteral(string.Join(",", store.Extensions.Select(extension => extension.ToUpperInvariant()).Order(StringComparer.Ordinal))).Because("The server refuses any other extension.");
        if (store.Pooler is { Kind: PoolerKind.Pgbouncer } pooler)
        {
            settings["pgbouncer.enabled"] = "true";
            settings["pgbouncer.pool_mode"] = pooler.Mode.ToString().ToLowerInvariant();
            settings["pgbouncer.default_pool_size"] = Text(Math.Clamp(pooler.Connections ?? 50, 1, 4950));
        }

        var literal = new ObjectLiteral();
        foreach (var (name, value) in settings)
            literal[name] = value;
        return literal;
    }

    private static Expression OnOff(bool value) => value ? "on" : "off";

    private static string? Milliseconds(TimeSpan? span) => span is { } time ? Text((long)time.TotalMilliseconds) : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
