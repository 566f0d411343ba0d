namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A workload that a critical process stands on has a second replica.</summary>
internal sealed class SingleReplicaRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2102",
        Name = "A critical workload runs more than one replica",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "When the node of the only replica fails, the process stops until Kubernetes has noticed, which takes minutes, and a new replica has started.",
        Fix = "Give the workload at least two replicas, three over three zones: 'replicas: 3' or 'replicas: 3..8'.",
        Sources = ["https://learn.microsoft.com/azure/aks/best-practices-app-cluster-reliability", "odoo/odoo#66969"],
        ForeignIds = ["aprl:bcfe71f1", "kube-score:deployment-replicas", "kube-linter:minimum-three-replicas", "polaris:deploymentMissingReplicas", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        where placed.Floor < 2
        let process = estate.ProcessesOn(placed.Name)[0].Name
        select Gap.Of(placed.Workload, $"'{placed.Name}' may run with {(placed.Floor == 0 ? "no replica at all" : "a single replica")}, and {process} stops with it.", "replicas");
}
