using System.Globalization;
using System.Text.RegularExpressions;
using Holdfast.Drills.Guards;
using Npgsql;

namespace Holdfast.Drills.Faults;

/// <summary>A report keeps a snapshot open: no client notices, and vacuum may not remove a single dead row meanwhile.</summary>
internal sealed partial class BlockedVacuumFault : IFault
{
    private const int Rows = 1000;
    private NpgsqlConnection? snapshot;

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        await using var work = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await ExecuteAsync(work, $"CREATE TABLE IF NOT EXISTS vacuum_probe AS SELECT number, 0 AS changed FROM generate_series(1, {Rows}) AS number", cancellation);
        snapshot = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await ExecuteAsync(snapshot, "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM vacuum_probe", cancellation);
        await ExecuteAsync(work, "UPDATE vacuum_probe SET changed = changed + 1", cancellation);
    }

    public async Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation)
    {
        var blocked = await VacuumAsync(target, cancellation);
        return blocked > 0 ? $"vacuum left {blocked} dead rows that it may not remove yet" : null;
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        if (snapshot is not null)
            await snapshot.DisposeAsync();
        snapshot = null;
        await using var work = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await ExecuteAsync(work, "DROP TABLE IF EXISTS vacuum_probe", cancellation);
    }

    /// <summary>The dead rows that vacuum could not remove, in its own words.</summary>
    internal static async Task<int> VacuumAsync(BlastRadius target, CancellationToken cancellation)
    {
        await using var work = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        var blocked = 0;
        work.Notice += (_, notice) =>
        {
            if (NotRemovable().Match(notice.Notice.MessageText) is { Success: true } match)
                blocked = int.Parse(match.Groups["rows"].Value, CultureInfo.InvariantCulture);
        };
        await ExecuteAsync(work, "VACUUM (VERBOSE) vacuum_probe", cancellation);
        return blocked;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    [GeneratedRegex(@"(?<rows>\d+) are dead but not yet removable", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotRemovable();
}
