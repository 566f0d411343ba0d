namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A critical workload says how many replicas a drain may take at once.</summary>
internal sealed class BudgetMissingRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2107",
        Name = "A critical workload has a disruption budget",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "An upgrade may drain every node that holds a replica at the same time: planned maintenance becomes an outage.",
        Fix = "Write 'disruption: { maxUnavailable: 1 }' in the workload's placement, or in platform.placement for its class.",
        Sources = ["https://learn.microsoft.com/azure/aks/operator-best-practices-scheduler#plan-for-availability-using-pod-disruption-budgets"],
        ForeignIds = ["aprl:a08a06a0", "kube-score:deployment-has-poddisruptionbudget", "polaris:missingPodDisruptionBudget"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        where placed.Floor >= 2 && placed.Placement.Disruption is null or { MaxUnavailable: null, MinAvailable: null }
        select Gap.Of(placed.Workload, $"A drain may take all {placed.Floor} replicas of '{placed.Name}' at once.", "placement", "disruption");
}
