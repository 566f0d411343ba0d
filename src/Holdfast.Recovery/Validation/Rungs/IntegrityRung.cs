using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Validation.Rungs;

/// <summary>Rung 4: whether every page, index and row of the copy can be read and agrees with the others.</summary>
internal sealed class IntegrityRung : IRung
{
    private const int CorruptionFound = 2;

    // As many as a large table commonly has indexes: with fewer, the last index would be checked alone while the other processors wait.
    private const int Jobs = 4;

    public int Number => 4;

    public string Name => "integrity";

    public async Task<RungOutcome> LookAsync(RungContext context, CancellationToken cancellation)
    {
        var copy = context.Restored;
        List<string> wrong = [];
        List<string> notSeen = [];
        var databases = await copy.Database.ColumnAsync("SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate ORDER BY 1", cancellation);
        // First, as one table of it may take as long as all the rest.
        var rows = RowReading.ReadAsync(copy.Database, databases, cancellation);
        // Its heap check alone does not see an index entry that is missing; --heapallindexed does.
        var structure = context.Place.RunAsync(
            [Program(context, "pg_amcheck"), .. Connection(copy.Database), "--all", "--install-missing", "--heapallindexed", "--jobs", $"{Jobs}", "--maintenance-db", copy.Database.Name], cancellation);
        var others = ReadOtherIndexesAsync(copy.Database, databases, cancellation);
        var definitions = databases.Select(name => context.Place.RunAsync([Program(context, "pg_dump"), .. Connection(copy.Database), "--schema-only", "--file", "/dev/null", name], cancellation)).ToList();
        var checkedStructure = await structure;
        if (checkedStructure.ExitCode == CorruptionFound)
            wrong.Add($"pg_amcheck found corruption: {checkedStructure.Tail}");
        else if (!checkedStructure.Succeeded)
            notSeen.Add($"pg_amcheck ended with {checkedStructure.ExitCode}: {checkedStructure.Tail}");
        foreach (var (name, dump) in databases.Zip(await Task.WhenAll(definitions)).Where(pair => !pair.Second.Succeeded))
            wrong.Add($"The definitions of the database '{name}' cannot be dumped: {dump.Tail}");
        var (unreadable, tables) = await rows;
        wrong.AddRange(unreadable);
        await others;
        await JudgePagesAsync(copy.Database, wrong, notSeen, cancellation);
        return RungOutcome.Of(wrong, notSeen, [$"{databases.Count} database(s): every index agrees with its table, every row of {tables} tables was read, no checksum failed"]);
    }

    // amcheck and the reading of the rows read every table and B-tree page through the server, which checks checksums as it reads and counts failures;
    // a pass of pg_checksums would read all of it once more. What they do not read are the other kinds of index.
    private static async Task ReadOtherIndexesAsync(Database database, IReadOnlyList<string> databases, CancellationToken cancellation)
    {
        foreach (var name in databases)
        {
            var each = database with { Name = name };
            await each.ExecuteAsync("CREATE EXTENSION IF NOT EXISTS pg_prewarm", cancellation);
            await each.QueryAsync(
                "SELECT pg_prewarm(c.oid, 'buffer') FROM pg_class c JOIN pg_am a ON a.oid = c.relam WHERE c.relkind = 'i' AND a.amname <> 'btree'", int.MaxValue, cancellation);
        }
    }

    // Asked when all that reads has read: a failed checksum is counted where it is met.
    private static async Task JudgePagesAsync(Database database, List<string> wrong, List<string> notSeen, CancellationToken cancellation)
    {
        var answer = await database.QueryAsync("SELECT current_setting('data_checksums'), coalesce(sum(checksum_failures), 0) FROM pg_stat_database", most: 1, cancellation);
        if (answer[0][0] != "on")
            notSeen.Add("The database has no page checksums, so bit rot in its pages cannot be seen. Turn them on with pg_checksums --enable while the server is stopped.");
        else if (answer[0][1] != "0")
            wrong.Add($"{answer[0][1]} page(s) have a wrong checksum.");
    }

    private static string Program(RungContext context, string name) => Path.Combine(context.Restored.Programs, name);

    private static string[] Connection(Database database) => ["--host", database.Sockets, "--port", $"{database.Port}", "--username", database.User];
}
