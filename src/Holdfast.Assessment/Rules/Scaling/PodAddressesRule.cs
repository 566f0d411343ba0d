using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>Pods get their addresses from a range of their own.</summary>
internal sealed class PodAddressesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2148",
        Name = "Pods do not run out of addresses",
        Area = Area.Scaling,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Cluster, Premise.Network],
        Meaning = "Addresses of the subnet are reserved ahead for every pod a node may hold: the pool cannot grow beyond the subnet, and the surge nodes of an upgrade find none left.",
        Fix = "Set 'pods: overlay' in platform.network; the change needs a new node pool or an upgrade in place.",
        Sources = ["https://learn.microsoft.com/azure/aks/azure-cni-overlay", "https://learn.microsoft.com/azure/aks/configure-kubenet"],
        ForeignIds = ["aprl:c22db132", "psrule:Azure.AKS.CNISubnetSize"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Network?.Pods is not (PodNetwork.NodeSubnet or PodNetwork.Kubenet) || estate.Model.Platform.Cluster is not { } cluster)
            return [];
        var nodes = cluster.Pools.Values.Sum(pool => pool.Nodes.Highest + (pool.Surge ?? 1));
        return [Gap.Of("platform", "network", $"{nodes} nodes at the most, surge included, {(estate.Model.Platform.Network.Pods == PodNetwork.Kubenet ? "each need a route of kubenet, which Azure retires in 2028" : "each reserve addresses of the subnet for all pods they may hold")}.", "pods")];
    }
}
