using Holdfast.Drills.Guards;
using Npgsql;

namespace Holdfast.Drills.Faults;

/// <summary>An operator drops the tables of the processes. Replication repeats the mistake at once; the empty tables come back, the rows do not.</summary>
internal sealed class DroppedTableFault : IFault
{
    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var store in target.Stores)
        {
            await using var mistake = await target.OpenAsSuperuserAsync(store, cancellation);
            await using var drop = new NpgsqlCommand("DROP TABLE business_transaction, business_line", mistake);
            await drop.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation)
    {
        await using var look = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await using var gone = new NpgsqlCommand("SELECT to_regclass('business_transaction') IS NULL", look);
        return await gone.ExecuteScalarAsync(cancellation) is true ? "the tables are gone; the rows can only come from a backup, which this drill does not restore" : null;
    }

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var store in target.Stores)
            await target.RedeploySchemaAsync(store, cancellation);
    }
}
