using System.Globalization;
using Holdfast.Compilation.Kubernetes.Pods;

namespace Holdfast.Compilation.Kubernetes.Odoo;

/// <summary>Small programs that run in Odoo's image, which has Python and its PostgreSQL driver.</summary>
internal static class OdooPrograms
{
    /// <summary>Odoo ends when its database is away at the start, and each restart waits longer: up to 80 s are lost after a failover.</summary>
    public const string WaitForDatabase = """
        # Waits for the database, so that Odoo does not end at its start and wait ever longer between restarts.
        import sys
        import time

        import psycopg2

        deadline = time.monotonic() + 600
        while True:
            try:
                psycopg2.connect("", connect_timeout=3).close()
                sys.exit(0)
            except psycopg2.OperationalError as problem:
                if time.monotonic() > deadline:
                    raise
                print(problem, flush=True)
                time.sleep(2)

        """;

    public static string CronLag(TimeSpan lag) => string.Create(CultureInfo.InvariantCulture, $$"""
        # Ends with 1 when a scheduled job is overdue: a cron thread that died says nothing, and health pages stay green.
        import sys

        import psycopg2

        try:
            connection = psycopg2.connect("", connect_timeout=3)
        except psycopg2.OperationalError:
            sys.exit(0)  # the database is away: starting anew would not bring it back
        with connection, connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM ir_cron WHERE active AND nextcall < now() AT TIME ZONE 'utc' - interval '{{Seconds.Of(lag)}} seconds'")
            overdue = cursor.fetchone()[0]
        sys.exit(1 if overdue else 0)

        """);
}
