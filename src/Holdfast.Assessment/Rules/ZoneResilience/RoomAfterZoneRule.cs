using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The nodes of the other zones hold the replicas of a lost zone before new nodes come.</summary>
internal sealed class RoomAfterZoneRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2105",
        Name = "After a zone is lost the critical replicas find room on the nodes that are left",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "New nodes are hardest to get exactly when a zone is gone and everybody asks for them; until they come, replicas wait and the ones left are overrun.",
        Fix = "Raise the lower number of the pool's 'nodes', or give critical workloads a higher 'priority' than what shares their pool.",
        Sources = ["https://learn.microsoft.com/azure/aks/aks-zone-resiliency", "https://learn.microsoft.com/azure/well-architected/reliability/regions-availability-zones"],
        ForeignIds = ["waf:RE:05", "waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var shared in PlacedWorkload.Standing(estate).Where(placed => placed.Pool is not null).GroupBy(placed => placed.Pool!))
        {
            var pool = shared.Key;
            var zones = PoolZones.CountOf(estate, pool);
            if (zones < 2)
                continue;
            var left = PoolZones.NodesLeft(pool.Nodes.Lowest, zones);
            var waiting = Waiting(estate, shared, NodeRoom.Beside(estate, pool, left));
            if (waiting.Count == 0)
                continue;
            var all = shared.Where(placed => estate.IsCritical(placed.Name)).Sum(placed => placed.Floor);
            yield return Gap.Of(
                "platform",
                pool.Name,
                $"After a zone is lost, the {left} nodes left of '{pool.Name}' have room for {all - waiting.Count} of the {all} replicas of critical workloads; {waiting[0]} is the first to wait.")
                with
            { Path = ["platform", "cluster", "pools", pool.Name, "nodes"] };
        }
    }

    // Who has the same priority and is not critical may be there first: the scheduler does not know what the business needs.
    private static List<string> Waiting(AssessedEstate estate, IEnumerable<PlacedWorkload> shared, NodeRoom room)
    {
        var waiting = new List<string>();
        var inOrder = shared
            .OrderBy(placed => placed.Placement.Priority ?? PlacementPriority.Standard)
            .ThenBy(placed => estate.IsCritical(placed.Name))
            .ThenByDescending(placed => placed.Workload.Resources?.Cpu?.Millicores ?? 0)
            .ThenBy(placed => placed.Name, StringComparer.Ordinal);
        foreach (var placed in inOrder)
        {
            for (var replica = 0; replica < placed.Floor; replica++)
            {
                if (!room.TryPlace(placed.Workload.Resources) && estate.IsCritical(placed.Name))
                    waiting.Add(placed.Name);
            }
        }

        return waiting;
    }
}
