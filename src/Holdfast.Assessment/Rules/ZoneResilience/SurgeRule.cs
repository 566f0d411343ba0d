using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A pool of critical workloads says how many nodes an upgrade adds, and the quota has room for them.</summary>
internal sealed class SurgeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2117",
        Name = "An upgrade adds nodes before it takes any away",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Cluster],
        Meaning = "AKS adds a tenth of the nodes by default: with a few nodes in three zones an upgrade works through one zone at a time with one spare node somewhere else, and replicas that must stay in the drained zone wait.",
        Fix = "Set 'surge' of the pool to the number of zones: 'surge: 3'.",
        Sources = ["https://learn.microsoft.com/azure/aks/upgrade-aks-cluster#customize-node-surge-upgrade"],
        ForeignIds = ["azqr:aks-016"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var used = PlacedWorkload.Critical(estate).Where(placed => placed.Placement.Spread == Spread.Zones).ToLookup(placed => placed.Pool);
        return
            from pool in estate.Model.Platform?.Cluster?.Pools.Values ?? []
            let zones = PoolZones.CountOf(estate, pool)
            where used.Contains(pool) && zones > 1 && (pool.Surge ?? 1) < zones
            select Gap.Of("platform", pool.Name, $"An upgrade of '{pool.Name}' adds {(pool.Surge is { } surge ? $"{surge} {(surge == 1 ? "node" : "nodes")}" : "a tenth of its nodes, often a single one,")} over {zones} zones, and the replicas of '{used[pool].MaxBy(placed => placed.Floor)?.Name}' have to stay spread over them.")
                with
            { Path = ["platform", "cluster", "pools", pool.Name, "surge"] };
    }
}
