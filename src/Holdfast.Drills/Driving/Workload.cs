using System.Security.Cryptography;

namespace Holdfast.Drills.Driving;

/// <summary>All drivers of one drill: started together, stopped together, read back together.</summary>
internal sealed class Workload : IAsyncDisposable
{
    private readonly string client = RandomNumberGenerator.GetHexString(8, lowercase: true);
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource abandon;
    private readonly IReadOnlyList<StoreDatabase> databases;
    private readonly IReadOnlyList<StreamDriver> drivers;
    private readonly IReadOnlyList<HeartbeatDriver> heartbeats;
    private Task running = Task.CompletedTask;

    public Workload(IReadOnlyList<TransactionStream> streams, Labs.LabDatabase lab, DrivingOptions options, DrillClock clock, CancellationToken cancellation)
    {
        abandon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        databases = [.. streams.Select(stream => stream.Store).Distinct(StringComparer.Ordinal).Select(store => new StoreDatabase(store, lab))];
        drivers = [.. streams.Select(stream => new StreamDriver(stream, databases.First(database => database.Store == stream.Store), client, options, clock))];
        heartbeats = [.. databases.Select(database => new HeartbeatDriver(database, client, options, clock))];
    }

    /// <summary>The name under which everything of this drill is written.</summary>
    public string Client => client;

    public IReadOnlyList<StreamDriver> Drivers => drivers;

    public IReadOnlyList<string> Stores => [.. databases.Select(database => database.Store)];

    /// <summary>A driver met an error that no outage explains: the drill must not wait for it.</summary>
    public bool IsBroken => running.IsFaulted;

    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var database in databases)
            await database.CreateAsync(cancellation);
        running = Task.WhenAll([
            .. drivers.Select(driver => driver.RunAsync(stop.Token, abandon.Token)),
            .. heartbeats.Select(heartbeat => heartbeat.RunAsync(stop.Token, abandon.Token)),
        ]);
    }

    public void ResetStreaks()
    {
        foreach (var driver in drivers)
            driver.ResetStreak();
    }

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await running;
    }

    public async Task<IReadOnlyList<StoreContent>> ReadBackAsync(CancellationToken cancellation)
    {
        List<StoreContent> contents = [];
        foreach (var database in databases)
            contents.Add(await database.ReadBackAsync(client, cancellation));
        return contents;
    }

    public async ValueTask DisposeAsync()
    {
        await abandon.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // Abandoned on purpose, one line above.
        }

        foreach (var driver in drivers)
            await driver.DisposeAsync();
        abandon.Dispose();
        stop.Dispose();
    }
}
