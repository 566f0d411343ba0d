using Holdfast.Drills.Guards;
using Npgsql;

namespace Holdfast.Drills.Faults;

/// <summary>A leaking application takes every connection that the database allows; whoever has to reconnect is refused.</summary>
internal sealed class ConnectionExhaustionFault : IFault
{
    // The lab's database allows 100; a fault that finds no end is not that fault.
    private const int MostConnections = 300;
    private const int MostRounds = 60;

    // A session that is ended frees its connection a moment later, and whoever asks first gets it: not once, but several times in a row nobody may have one.
    private const int QuietRounds = 5;
    private static readonly TimeSpan RoundInterval = TimeSpan.FromMilliseconds(30);
    private const string TooManyConnections = "53300";

    // Held sessions carry a name of their own, so that the sessions of others can be told from them.
    private const string Name = "holdfast-leak";
    private readonly List<NpgsqlConnection> held = [];
    private bool refused;

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        await using var administrator = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        var quiet = 0;
        for (var round = 0; round < MostRounds && quiet < QuietRounds; round++)
        {
            await FillAsync(target, cancellation);
            // Connections that are open live on; a pool recycles them sooner or later. Here: now, until nobody has one.
            await using var recycle = new NpgsqlCommand(
                $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = '{Labs.LabDatabase.ApplicationLogin}' AND application_name <> '{Name}'",
                administrator);
            quiet = await recycle.ExecuteScalarAsync(cancellation) is 0L ? quiet + 1 : 0;
            await Task.Delay(RoundInterval, TimeProvider.System, cancellation);
        }
    }

    public Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation) =>
        Task.FromResult(refused ? $"{held.Count} sessions were held, and the next was refused with {TooManyConnections}" : null);

    public async Task HealAsync(BlastRadius target, CancellationToken cancellation)
    {
        foreach (var connection in held)
            await connection.DisposeAsync();
        held.Clear();
    }

    private async Task FillAsync(BlastRadius target, CancellationToken cancellation)
    {
        while (held.Count < MostConnections)
        {
            var connection = target.ConnectAsApplication(target.Stores[0], settings => settings.ApplicationName = Name);
            try
            {
                await connection.OpenAsync(cancellation);
                held.Add(connection);
            }
            catch (PostgresException full) when (full.SqlState is TooManyConnections)
            {
                refused = true;
                await connection.DisposeAsync();
                return;
            }
        }
    }
}
