using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.WorkloadSeparation;

/// <summary>No critical workload runs in a spot pool.</summary>
internal sealed class SpotNodesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2136",
        Name = "Critical workloads do not run on nodes that Azure may take away",
        Area = Area.WorkloadSeparation,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "Azure takes spot nodes away with 30 seconds of notice, all of them together when the region is short of machines.",
        Fix = "Move the workload to a pool without 'spot'; spot nodes are right for runs that can start again.",
        Sources = ["https://learn.microsoft.com/azure/aks/spot-node-pool"],
        ForeignIds = ["waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.All(estate)
        let pool = placed.Pool
        where pool is { Spot: true } && estate.IsCritical(placed.Name)
        select Gap.Of(placed.Workload, $"'{placed.Name}' runs on spot nodes of '{pool.Name}', and {estate.ProcessesOn(placed.Name)[0].Name} stops when Azure takes them.", "placement", "pool");
}
