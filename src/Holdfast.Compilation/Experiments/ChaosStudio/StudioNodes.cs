using System.Globalization;
using Holdfast.Compilation.Azure;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Clusters;

namespace Holdfast.Compilation.Experiments.ChaosStudio;

/// <summary>The scale sets of the node pools as targets, in the group that the cluster made for them.</summary>
internal static class StudioNodes
{
    /// <summary>The zone that is stopped.</summary>
    public static string? Zone(AzurePlan plan) => plan.Zones.Count > 1 ? plan.Zones[0].ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The module; null where there are no zones to lose.</summary>
    public static Concern? Of(AzurePlan plan)
    {
        if (Zone(plan) is not { } zone || plan.Cluster is not { } cluster)
            return null;
        var concern = new Concern(plan, "nodes", "The scale sets of the node pools, made targets of one fault each, and who may stop their machines.");
        var names = concern.Ask("scaleSets", "object", "The scale set of each node pool, by the pool's name.");
        var who = concern.Ask("identityName", "string", "The identity of the experiment.");
        var principal = concern.Ask("principalId", "string", "Its principal.");
        var targets = new List<Expression>();
        foreach (var pool in NodePools.NamesIn(plan, cluster, zone))
        {
            var set = concern.File.Add(new Resource(BicepText.Symbol("nodes", pool), ApiVersions.ScaleSet, new ObjectLiteral { ["name"] = names.Get(pool) }) { Existing = true });
            targets.Add(new ObjectLiteral { ["type"] = "ChaosTarget", ["id"] = StudioTarget.Add(concern, set, StudioTarget.Shutdown).Id });
            concern.GrantTo($"{set.Name}Grant", set, BuiltInRole.MachineContributor, who, principal, "Stops and starts the machines of this scale set, and nothing else.");
        }

        concern.Tell("targets", "object[]", "The targets, as a selector lists them.", new ArrayLiteral(targets));
        concern.File.DropUnusedParameters();
        return concern;
    }
}
