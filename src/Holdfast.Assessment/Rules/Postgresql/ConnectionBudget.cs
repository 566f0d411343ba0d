using Holdfast.Assessment.Rules.Odoo;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Postgresql;

/// <summary>How many connections all replicas of all workloads may ask of a database, and how many it has to give.</summary>
/// <param name="Asks">What each workload may ask for, the greediest first.</param>
/// <param name="Limit">How many there are for clients.</param>
/// <param name="LimitedBy">What sets the limit, in words.</param>
internal sealed record ConnectionBudget(IReadOnlyList<(Workload Workload, int Replicas, int Each)> Asks, int Limit, string LimitedBy)
{
    private const int NamedAsks = 3;

    // What Flexible Server gives by default, by the memory of the machine (GiB).
    private static readonly (int Memory, int Connections)[] FlexibleServerDefaults = [(48, 5000), (32, 3437), (16, 1718), (8, 859), (4, 429), (0, 50)];

    public int Asked => Asks.Sum(ask => ask.Replicas * ask.Each);

    public static ConnectionBudget Of(AssessedEstate estate, Store store)
    {
        var asks = Databases.ClientsOf(estate, store)
            .Where(workload => workload.Connections is not null)
            .Select(workload => (Workload: workload, Replicas: workload.Replicas?.Highest ?? 1, Each: ProcessesOf(estate.Model, workload) * workload.Connections!.Each))
            .OrderByDescending(ask => ask.Replicas * ask.Each).ThenBy(ask => ask.Workload.Name, StringComparer.Ordinal)
            .ToList();
        var (most, reserved) = (MostOf(store), ReservedBy(store));
        // In session mode each client holds a server connection for as long as it is connected, so the pool is the limit.
        return store.Pooler is { Mode: PoolMode.Session, Connections: { } pooled }
            ? new ConnectionBudget(asks, Math.Min(pooled, most - reserved), $"its pooler holds {pooled}, in session mode")
            : new ConnectionBudget(asks, most - reserved, $"it accepts {most}, {reserved} of which it keeps for itself");
    }

    /// <summary>The arithmetic in words: "8 x 30 of odoo-web, 6 x 16 of odoo-websocket and 108 of others".</summary>
    public string Arithmetic()
    {
        var named = string.Join(", ", Asks.Take(NamedAsks).Select(ask => $"{ask.Replicas} x {ask.Each} of {ask.Workload.Name}"));
        var rest = Asks.Skip(NamedAsks).Sum(ask => ask.Replicas * ask.Each);
        return rest == 0 ? named : $"{named} and {rest} of others";
    }

    /// <summary>How many processes of a replica connect: as is said, or for Odoo as its workers make it.</summary>
    public static int ProcessesOf(EstateModel estate, Workload workload)
    {
        if (workload.Connections?.Processes is { } said)
            return said;
        if (workload.App.Text != "odoo")
            return 1;
        var odoo = OdooWorkloads.ProcessOf(estate, workload);
        // With workers Odoo always starts a process for live updates, too; where only jobs run, none serves HTTP.
        var serving = odoo.Workers is > 0 and var workers && !workload.Plays(OdooWorkloads.Cron) ? workers + 1 : 0;
        return Math.Max(1, serving + (odoo.CronThreads ?? 0));
    }

    /// <summary>The most connections a server accepts: as set, or as its service does by default.</summary>
    public static int MostOf(Store store) =>
        store.Parameters?.MaxConnections ?? (store is { Service: StoreService.FlexibleServer, Size.Memory: { } memory }
            ? FlexibleServerDefaults.First(size => memory.Bytes >> 30 >= size.Memory).Connections
            : 100);

    /// <summary>Flexible Server keeps 15 for replication and monitoring; PostgreSQL itself keeps 3 for superusers.</summary>
    public static int ReservedBy(Store store) => store.Service == StoreService.FlexibleServer ? 15 : 3;
}
