using Npgsql;

namespace Depot.Health;

/// <summary>Whether requests should be sent here.</summary>
internal sealed class Readiness(DepotSettings settings, NpgsqlDataSource database, ErrorShare errors)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(800);
    private volatile bool draining;

    /// <summary>It is about to stop: no new requests, please; those under way are completed.</summary>
    public bool IsDraining => draining;

    public void Drain() => draining = true;

    /// <summary>What is in the way, or nothing.</summary>
    public async Task<string?> FindObstacleAsync(CancellationToken cancellation)
    {
        if (settings.Release.ReadinessLies)
            return null;
        if (errors.IsTooHigh)
            return "too many requests end in errors here";
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        try
        {
            await using var command = database.CreateCommand("SELECT version FROM schema_version");
            return await command.ExecuteScalarAsync(limited.Token) is int version && version == settings.Release.ExpectedSchema
                ? null
                : "the schema is of another release";
        }
        catch (Exception away) when (away is NpgsqlException or OperationCanceledException or IOException)
        {
            return "the database is away";
        }
    }
}
