using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>The replicas of a critical workload stand in different zones.</summary>
internal sealed class ZoneSpreadRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2103",
        Name = "Replicas of a critical workload are spread over zones",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "All replicas may stand in one zone, or on one node: the estate pays for three zones and loses the process with the first of them.",
        Fix = "Set 'spread: zones' in the workload's placement, or in platform.placement for its class.",
        Sources = ["https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/", "https://learn.microsoft.com/azure/aks/aks-zone-resiliency"],
        ForeignIds = ["aprl:928fcc6f", "kube-score:pod-topology-spread-constraints", "kube-score:deployment-has-host-podantiaffinity", "kube-linter:no-anti-affinity", "polaris:topologySpreadConstraint"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        where placed.Floor >= 2 && placed.Placement.Spread is not (Spread.Zones or Spread.ZonesIfPossible)
        select Gap.Of(
            placed.Workload,
            placed.Placement.Spread is null
                ? $"Nothing keeps the {placed.Floor} replicas of '{placed.Name}' apart, and {estate.ProcessesOn(placed.Name)[0].Name} stands on them."
                : $"The {placed.Floor} replicas of '{placed.Name}' are kept on different nodes, which may all stand in one zone.",
            "placement",
            "spread");
}
