using System.Globalization;
using System.Text.RegularExpressions;
using Holdfast.Drills.Guards;
using Npgsql;

namespace Holdfast.Drills.Faults;

/// <summary>
/// A page of the primary rots on its disk. The database runs on and nobody notices, until a base backup reads the page: then the lead is
/// handed to a node whose copy is whole, and the damaged node is made anew.
/// </summary>
internal sealed partial class CorruptPageFault : IFault
{
    private const int Rows = 20_000;
    private const int PageBytes = 8192;
    private const int DamagedPage = 40;

    private string found = "";
    private bool isHandedOver;

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        var file = await CreateLedgerAsync(target, cancellation);
        Damage(target.FindDataFile(file));
        found = await FindDamageAsync(target, cancellation);
        await target.HandOverLeadAsync(cancellation);
        isHandedOver = true;
    }

    /// <summary>The damage as the base backup has put it, and what the copy that took over holds.</summary>
    /// <exception cref="InvalidOperationException">The copy is not whole: replication must not carry damage of a disk.</exception>
    public async Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation)
    {
        if (found.Length == 0)
            return null;
        await using var database = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await using var count = new NpgsqlCommand("SELECT count(*)::int FROM stock_ledger", database);
        var rows = (int)(await count.ExecuteScalarAsync(cancellation))!;
        return rows == Rows
            ? $"a base backup found it ({found}); the copy that took over holds all {rows} rows"
            : throw new InvalidOperationException($"The copy that took over holds {rows} of {Rows} rows: the damage was replicated.");
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        if (isHandedOver)
            await target.RecreateNodeAsync(cancellation);
        isHandedOver = false;
        await using var database = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await ExecuteAsync(database, "DROP TABLE IF EXISTS stock_ledger", cancellation);
    }

    /// <summary>A table of its own that nobody writes to: a page that is written again would be whole again. Returns its file.</summary>
    private static async Task<string> CreateLedgerAsync(BlastRadius target, CancellationToken cancellation)
    {
        await using var database = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await ExecuteAsync(database, string.Create(CultureInfo.InvariantCulture, $"DROP TABLE IF EXISTS stock_ledger; CREATE TABLE stock_ledger AS SELECT number, md5(number::text) AS posting FROM generate_series(1, {Rows}) AS number"), cancellation);
        // Frozen and on the disk: no later reader sets a hint bit, for which the page would be written.
        await ExecuteAsync(database, "VACUUM (FREEZE) stock_ledger", cancellation);
        await ExecuteAsync(database, "CHECKPOINT", cancellation);
        await using var path = new NpgsqlCommand("SELECT pg_relation_filepath('stock_ledger')", database);
        return (string)(await path.ExecuteScalarAsync(cancellation))!;
    }

    private static void Damage(string file)
    {
        using var data = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        data.Position = (DamagedPage * PageBytes) + (PageBytes / 2);
        var value = data.ReadByte();
        data.Position--;
        data.WriteByte((byte)(value ^ 1));
    }

    private static async Task<string> FindDamageAsync(BlastRadius target, CancellationToken cancellation)
    {
        var said = await target.BackUpToNowhereAsync(cancellation);
        return Failure().Match(said) is { Success: true } match ? match.Groups["what"].Value : "";
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    [GeneratedRegex(@"(?<what>checksum verification failed in file ""[^""]+"", block \d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Failure();
}
