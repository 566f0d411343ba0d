using System.Globalization;
using Holdfast.Drills.Guards;
using Npgsql;

namespace Holdfast.Drills.Faults;

/// <summary>A session locks the tables of the processes and forgets them: a migration in working hours, a console left open.</summary>
internal sealed class LongLockFault : IFault
{
    private readonly List<(string Store, NpgsqlConnection Session)> holders = [];

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var store in target.Stores)
        {
            var session = await target.OpenAsSuperuserAsync(store, cancellation);
            holders.Add((store, session));
            await using var hold = new NpgsqlCommand("BEGIN; LOCK TABLE business_transaction IN ACCESS EXCLUSIVE MODE", session);
            await hold.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation)
    {
        var waiting = 0L;
        foreach (var (store, session) in holders)
        {
            await using var look = await target.OpenAsSuperuserAsync(store, cancellation);
            await using var count = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))", look)
            {
                Parameters = { new() { Value = session.ProcessID } },
            };
            waiting += Convert.ToInt64(await count.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
        }

        return waiting == 0 ? null : $"{waiting} sessions waited for the lock";
    }

    /// <summary>Ends the holder from outside, as an operator would: its client may not listen any more.</summary>
    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var (store, session) in holders)
        {
            await using var operation = await target.OpenAsSuperuserAsync(store, cancellation);
            await using var end = new NpgsqlCommand("SELECT pg_terminate_backend($1)", operation) { Parameters = { new() { Value = session.ProcessID } } };
            await end.ExecuteNonQueryAsync(cancellation);
            await session.DisposeAsync();
        }

        holders.Clear();
    }
}
