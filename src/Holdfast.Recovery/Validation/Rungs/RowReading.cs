using System.Collections.Concurrent;
using Holdfast.Recovery.Programs;
using Npgsql;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Has the server read and write out every column of every row, as a full dump does, without sending them anywhere.</summary>
/// <remarks>pg_dump takes one table after the other through one connection, and this rung's time is time to the recovery: see docs/decisions/0008.</remarks>
internal static class RowReading
{
    // Beside the jobs of amcheck; a table of hundreds of gigabytes takes longer than any statement limit that suits a query.
    private const int Jobs = 2;
    private const int NoLimit = 0;

    // The catalog too, and with it large objects. A materialized view that has never been filled has no rows to read.
    private const string Tables = """
        SELECT format('%I.%I', n.nspname, c.relname), c.relkind, pg_table_size(c.oid)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND c.relispopulated
        """;

    /// <summary>A sentence for each table that cannot be read; how many could.</summary>
    public static async Task<(IReadOnlyList<string> Wrong, int Tables)> ReadAsync(Database copy, IReadOnlyList<string> databases, CancellationToken cancellation)
    {
        List<(Database Database, string Table, bool IsView, long Size)> tables = [];
        foreach (var database in databases.Select(name => copy with { Name = name }))
            tables.AddRange((await database.QueryAsync(Tables, int.MaxValue, cancellation)).Select(row => (database, row[0], row[1] == "m", long.Parse(row[2], null))));
        ConcurrentBag<string> wrong = [];
        await Parallel.ForEachAsync(tables.OrderByDescending(table => table.Size), new ParallelOptions { MaxDegreeOfParallelism = Jobs, CancellationToken = cancellation }, async (table, token) =>
        {
            try
            {
                await CopyAsync(table.Database, table.IsView ? $"(SELECT * FROM ONLY {table.Table})" : table.Table, token);
            }
            catch (PostgresException refused)
            {
                wrong.Add($"The rows of {table.Table} in '{table.Database.Name}' cannot be read: {refused.MessageText}");
            }
        });
        return ([.. wrong.Order(StringComparer.Ordinal)], tables.Count);
    }

    // As binary in half the time of text: both take every value apart, and text writes it out again. A few types only know text.
    private static async Task CopyAsync(Database database, string what, CancellationToken cancellation)
    {
        try
        {
            await database.ExecuteAsync($"COPY {what} TO '/dev/null' (FORMAT binary)", NoLimit, cancellation);
        }
        catch (PostgresException unknown) when (unknown.SqlState == PostgresErrorCodes.UndefinedFunction)
        {
            await database.ExecuteAsync($"COPY {what} TO '/dev/null'", NoLimit, cancellation);
        }
    }
}
