using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The fewest nodes of a pool are at least as many as its zones.</summary>
internal sealed class NodeInEachZoneRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2116",
        Name = "A pool of critical workloads always has a node in each of its zones",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "With fewer nodes than zones, the loss of one zone takes half of the pool or all of it, and at quiet hours the autoscaler makes it so.",
        Fix = "Raise the lower number of 'nodes' to the number of zones: 'nodes: 3..9'.",
        Sources = ["https://learn.microsoft.com/azure/aks/use-system-pools", "https://learn.microsoft.com/azure/aks/best-practices-app-cluster-reliability"],
        ForeignIds = ["aprl:7f7ae535", "aprl:005ccbbd", "psrule:Azure.AKS.MinNodeCount", "psrule:Azure.AKS.MinUserPoolNodes"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var used = PlacedWorkload.Critical(estate).ToLookup(placed => placed.Pool);
        return
            from pool in estate.Model.Platform?.Cluster?.Pools.Values ?? []
            where used.Contains(pool) || pool.Mode == NodePoolMode.System
            let needed = Math.Max(2, PoolZones.CountOf(estate, pool))
            where pool.Nodes.Lowest < needed
            select Gap.Of("platform", pool.Name, $"'{pool.Name}' may shrink to {pool.Nodes.Lowest} {(pool.Nodes.Lowest == 1 ? "node" : "nodes")}, and needs {needed} to have one in each zone.")
                with
            { Path = ["platform", "cluster", "pools", pool.Name, "nodes"] };
    }
}
