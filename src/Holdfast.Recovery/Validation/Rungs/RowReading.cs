using System.Collections.Concurrent;
using Holdfast.Recovery.Programs;
using Npgsql;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Has the server read and write out every column of every row, as a full dump does, without sending them anywhere.</summary>
/// <remarks>pg_dump takes one table after the other through one connection, and this rung's time is time to the recovery: see docs/decisions/0008.</remarks>
internal static class RowReading
{
    // Beside the jobs of amcheck.
    private const int Jobs = 2;

    // A table from here on is worth a connection of its own; all smaller ones of a database share one, as opening it costs more than reading one of them.
    private const long LargeBytes = 32 << 20;

    // The catalog too, and with it large objects. A materialized view that has never been filled has no rows to read.
    private const string Tables = """
        SELECT format('%I.%I', n.nspname, c.relname), c.relkind, pg_table_size(c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND c.relispopulated
        """;

    /// <summary>A sentence for each table that cannot be read; how many there are.</summary>
    public static async Task<(IReadOnlyList<string> Wrong, int Tables)> ReadAsync(Database copy, IReadOnlyList<string> databases, CancellationToken cancellation)
    {
        ConcurrentBag<string> wrong = [];
        using var jobs = new SemaphoreSlim(Jobs);
        var counts = await Task.WhenAll(databases.Select(name => ReadDatabaseAsync(copy with { Name = name }, jobs, wrong, cancellation)));
        return ([.. wrong.Order(StringComparer.Ordinal)], counts.Sum());
    }

    private static async Task<int> ReadDatabaseAsync(Database database, SemaphoreSlim jobs, ConcurrentBag<string> wrong, CancellationToken cancellation)
    {
        var tables = (await database.QueryAsync(Tables, int.MaxValue, cancellation))
            .Select(row => (What: row[1] == "m" ? $"(SELECT * FROM ONLY {row[0]})" : row[0], Size: long.Parse(row[2], null)))
            .OrderByDescending(table => table.Size).ToLookup(table => table.Size >= LargeBytes, table => table.What);
        IEnumerable<string[]> parts = [.. tables[true].Select(table => new[] { table }), [.. tables[false]]];
        await Task.WhenAll(parts.Select(async part =>
        {
            await jobs.WaitAsync(cancellation);
            try
            {
                await ReadAsync(database, part, wrong, cancellation);
            }
            finally
            {
                jobs.Release();
            }
        }));
        return tables.Sum(group => group.Count());
    }

    private static async Task ReadAsync(Database database, string[] tables, ConcurrentBag<string> wrong, CancellationToken cancellation)
    {
        var connection = await database.OpenAsync(cancellation);
        try
        {
            foreach (var table in tables)
            {
                try
                {
                    await CopyAsync(connection, table, cancellation);
                }
                catch (PostgresException refused)
                {
                    wrong.Add($"The rows of {table} in '{database.Name}' cannot be read: {refused.MessageText}");
                    // What a broken page leaves of the session is not known.
                    await connection.DisposeAsync();
                    connection = await database.OpenAsync(cancellation);
                }
            }
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }

    // As binary in half the time of text: both take every value apart, and text writes it out again. A few types only know text.
    private static async Task CopyAsync(NpgsqlConnection connection, string what, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(connection, $"COPY {what} TO '/dev/null' (FORMAT binary)", cancellation);
        }
        catch (PostgresException unknown) when (unknown.SqlState == PostgresErrorCodes.UndefinedFunction)
        {
            await RunAsync(connection, $"COPY {what} TO '/dev/null'", cancellation);
        }
    }

    // Without a limit: a table of hundreds of gigabytes takes longer than any that suits a query.
    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
