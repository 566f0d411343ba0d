using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>The quota of cores is known and holds every pool at its ceiling with its surge.</summary>
internal sealed class CoreQuotaRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2146",
        Name = "The subscription's quota holds all pools at their largest, with their surge",
        Area = Area.Scaling,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Cluster],
        Meaning = "At the peak, or in the middle of an upgrade, the autoscaler asks for a node and Azure says no: replicas wait for days, until a support request is answered.",
        Fix = "Raise the quota in the subscription and write it down as 'coreQuota' of platform.cluster, or lower the pools' ceilings.",
        Sources = ["https://learn.microsoft.com/azure/quotas/per-vm-quota-requests", "https://learn.microsoft.com/azure/aks/quotas-skus-regions"],
        ForeignIds = ["aprl:a01afc4c"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Cluster is not { Pools.Count: > 0 } cluster || !PlacedWorkload.Critical(estate).Any())
            return [];
        var needed = cluster.Pools.Values.Sum(pool => (pool.Nodes.Highest + (pool.Surge ?? 1)) * pool.Vcores);
        if (cluster.CoreQuota is null)
            return [Gap.Of("platform", "cluster", $"The pools may ask for {needed} cores with their surge, and nobody has said whether the subscription has them.", "coreQuota")];
        return cluster.CoreQuota >= needed ? [] : [Gap.Of("platform", "cluster", $"The pools may ask for {needed} cores with their surge, and the subscription has {cluster.CoreQuota}.", "coreQuota")];
    }
}
