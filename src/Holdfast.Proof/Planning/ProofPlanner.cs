using Holdfast.Drills.Driving;
using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Proof.Planning;

/// <summary>Decides, for each process of an estate, which transactions a drill can drive for it.</summary>
public static class ProofPlanner
{
    public static ProofPlan Plan(EstateModel estate)
    {
        var graph = DependencyGraph.From(estate);
        var streams = new List<TransactionStream>();
        var unprovable = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var databases = new SortedDictionary<string, StoreEngine>(StringComparer.Ordinal);
        foreach (var process in estate.Processes.Values)
        {
            var stores = WrittenDatabases(estate, graph, process.Name);
            var standing = stores.Where(HasStandby).ToList();
            if (standing.Count == 0 || standing.Count < stores.Count)
            {
                unprovable[process.Name] = Reason(stores);
                continue;
            }

            foreach (var store in standing)
            {
                streams.Add(new TransactionStream(process.Name, store.Name));
                databases[store.Name] = store.Engine;
            }
        }

        return new ProofPlan(streams, unprovable, databases);
    }

    private static List<Store> WrittenDatabases(EstateModel estate, DependencyGraph graph, string process) =>
    [
        .. graph.Reaches(process)
            // The way to a primary through its replica is a way of reading.
            .Where(reached => reached.Node.Kind == GraphNodeKind.Store && !PassesReplica(estate, reached))
            .Select(reached => estate.Stores[reached.Node.Name])
            .Where(store => store.Engine.Kind == StoreEngineKind.Postgresql)
            .OrderBy(store => store.Name, StringComparer.Ordinal),
    ];

    private static bool PassesReplica(EstateModel estate, ReachedNode reached)
    {
        for (var step = reached; step is not null; step = step.Before)
        {
            if (step.Node.Kind == GraphNodeKind.Store && estate.Stores[step.Node.Name].ReplicaOf is not null)
                return true;
        }

        return false;
    }

    private static bool HasStandby(Store store) => store.Availability is StoreAvailability.ZoneRedundant or StoreAvailability.SameZone;

    private static string Reason(List<Store> stores)
    {
        if (stores.Count == 0)
            return "it writes to no PostgreSQL database, and only those are drilled so far";
        var alone = stores.Where(store => !HasStandby(store)).Select(store => store.Name);
        return $"{string.Join(", ", alone)} declares no standby, so there is no failover to prove";
    }
}
