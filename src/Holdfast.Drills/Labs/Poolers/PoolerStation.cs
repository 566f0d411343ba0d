using Holdfast.Drills.Driving;
using Holdfast.Recovery.Programs;
using Npgsql;

namespace Holdfast.Drills.Labs.Poolers;

/// <summary>PgBouncer in a lab: one process for all stores whose clients go through a pooler.</summary>
internal sealed class PoolerStation(RunningLab lab)
{
    private const int LogTailLines = 5;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Makes the databases of the stores and starts it where it does not answer. Returns what is missing, or nothing.</summary>
    public async Task<string?> EnsureAsync(TimeProvider time, CancellationToken cancellation)
    {
        foreach (var pool in lab.Plan.Pools)
            await new StoreDatabase(pool.Store, lab.Database).CreateAsync(cancellation);
        if ((await FindMissingAsync(cancellation)).Count == 0)
            return null;
        PrivateFile.Write(lab.Paths.PoolerConfiguration, PoolerConfiguration.Write(lab.Paths, lab.Plan.Pools));
        PrivateFile.Write(lab.Paths.PoolerUsers, PoolerConfiguration.WriteUsers(LabSecrets.Read(lab.Paths)));
        var owner = await ExternalCommand.RunAsync("chown", ["postgres:postgres", lab.Paths.PoolerConfiguration, lab.Paths.PoolerUsers], cancellation);
        if (!owner.Succeeded)
            throw new InvalidOperationException($"The files of PgBouncer could not be handed to 'postgres'. {owner.Error.Trim()}");
        var started = await lab.Launcher.StartPoolerAsync(cancellation);
        IReadOnlyList<string> missing = [];
        await Polling.UntilAsync(async token => (missing = await FindMissingAsync(token)).Count == 0 || !started.IsRunning, StartLimit, Interval, time, cancellation);
        return missing.Count == 0 ? null : $"{string.Join("; ", missing)}. {ReadTail(started)}";
    }

    /// <summary>Goes the way of a client to each store behind it, and says where that ends.</summary>
    public async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellation)
    {
        List<string> missing = [];
        foreach (var pool in lab.Plan.Pools)
        {
            try
            {
                await using var connection = new NpgsqlConnection(lab.Database.ConnectAsClientOf(pool.Store));
                await connection.OpenAsync(cancellation);
                await using var question = new NpgsqlCommand("SELECT 1", connection);
                await question.ExecuteScalarAsync(cancellation);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                missing.Add($"{pool.Store} cannot be reached through it: {failure.Message}");
            }
        }

        return missing;
    }

    private static string ReadTail(LabComponent component) => File.Exists(component.Log) ? string.Join(" | ", File.ReadLines(component.Log).TakeLast(LogTailLines)) : "";
}
