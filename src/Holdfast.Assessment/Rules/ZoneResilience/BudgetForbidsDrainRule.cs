namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A disruption budget never forbids every drain.</summary>
internal sealed class BudgetForbidsDrainRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2106",
        Name = "A disruption budget lets at least one replica go",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "No node that holds such a replica can ever be drained: upgrades of the cluster fail half-way, nodes stay cordoned, and somebody deletes the budget by hand at night.",
        Fix = "Write 'disruption: { maxUnavailable: 1 }', and at least two replicas; never ask that all of them stay.",
        Sources = ["Azure/AKS#4860", "https://kubernetes.io/docs/tasks/run-application/configure-pdb/", "stackrox/kube-linter#637"],
        ForeignIds = ["kube-linter:pdb-min-available", "kube-linter:pdb-max-unavailable", "polaris:pdbDisruptionsIsZero", "polaris:pdbMinAvailableGreaterThanHPAMinReplicas"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Standing(estate)
        let budget = placed.Placement.Disruption
        where budget is not null && placed.Floor > 0
        let asked = budget.MaxUnavailable == 0 ? "'maxUnavailable: 0' lets none go, ever"
            : budget.MinAvailable >= placed.Floor ? $"'minAvailable: {budget.MinAvailable}' forbids it while {placed.Floor} run, which is often enough"
            : null
        where asked is not null
        select Gap.Of(placed.Workload, $"No node with a replica of '{placed.Name}' can be drained: {asked}.", "placement", "disruption");
}
