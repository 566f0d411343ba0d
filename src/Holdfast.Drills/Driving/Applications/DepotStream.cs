using Holdfast.Drills.Checking;

namespace Holdfast.Drills.Driving.Applications;

/// <summary>One kind of business, done by several clients side by side under one name.</summary>
internal sealed class DepotStream : IDisposable
{
    private readonly IReadOnlyList<DepotClient> clients;
    private long last;

    public DepotStream(
        string process, IReadOnlyList<DepotClient> clients, DrivingOptions options, DrillClock clock,
        Func<DepotClient, Func<long, RequestTally, CancellationToken, Task<OperationOutcome>>> act)
    {
        Process = process;
        this.clients = clients;
        Drivers = [.. clients.Select(client => new DepotDriver(act(client), () => Interlocked.Increment(ref last), options, clock))];
    }

    /// <summary>How it is called in reports.</summary>
    public string Process { get; }

    /// <summary>The name under which it writes.</summary>
    public string Name => clients[0].Name;

    public IReadOnlyList<DepotDriver> Drivers { get; }

    public int Requests => Drivers.Sum(driver => driver.Tally.Requests);

    public int Retried => Drivers.Sum(driver => driver.Tally.Retried);

    public IReadOnlyDictionary<string, int> Errors => Drivers.SelectMany(driver => driver.Tally.Errors)
        .GroupBy(error => error.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(error => error.Value), StringComparer.Ordinal);

    /// <summary>All of it, in the order in which it ended.</summary>
    public IReadOnlyList<Operation> History => [.. Drivers.SelectMany(driver => driver.History).OrderBy(operation => operation.Completed)];

    public async Task<bool> TryLogInAsync(CancellationToken cancellation)
    {
        foreach (var client in clients)
        {
            if (!await client.TryLogInAsync(cancellation))
                return false;
        }

        return true;
    }

    public void Dispose()
    {
        foreach (var client in clients)
            client.Dispose();
    }
}
