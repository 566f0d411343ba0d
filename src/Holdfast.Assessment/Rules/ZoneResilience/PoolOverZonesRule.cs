using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A pool that critical workloads, or the cluster's own pods, run in has nodes in several zones.</summary>
internal sealed class PoolOverZonesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2104",
        Name = "The nodes under critical workloads stand in at least two zones",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "When the zone fails, every node of the pool is gone, and no spread of replicas helps: there is nowhere to go.",
        Fix = "Name the zones in azure.zones, and leave 'zones' of the pool out or list at least two of them.",
        Sources = ["https://learn.microsoft.com/azure/aks/aks-zone-resiliency", "https://learn.microsoft.com/azure/aks/availability-zones-overview"],
        ForeignIds = ["aprl:4f63619f", "aprl:1422c567", "psrule:Azure.AKS.AvailabilityZone", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var used = PlacedWorkload.Critical(estate).ToLookup(placed => placed.Pool);
        return
            from pool in estate.Model.Platform?.Cluster?.Pools.Values ?? []
            let critical = used[pool].Select(placed => placed.Name).ToList()
            where PoolZones.CountOf(estate, pool) < 2 && (critical.Count > 0 || (pool.Mode == NodePoolMode.System && used.Count > 0))
            let zone = PoolZones.CountOf(estate, pool) == 0 ? "in no zone that anybody has named" : "in a single zone"
            let lost = critical.Count > 0 ? $"{critical[0]} goes with it" : "the cluster's own names and tunnels go with it"
            select Gap.Of("platform", pool.Name, $"All nodes of '{pool.Name}' stand {zone}, and {lost}.") with { Path = ["platform", "cluster", "pools", pool.Name, "zones"] };
    }
}
