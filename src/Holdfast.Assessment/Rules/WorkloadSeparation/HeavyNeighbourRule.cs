using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.WorkloadSeparation;

/// <summary>A batch or analytical workload in the pool of a critical one has the lowest priority.</summary>
internal sealed class HeavyNeighbourRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2131",
        Name = "Reports and batches do not crowd out what people wait for",
        Area = Area.WorkloadSeparation,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "The nightly run that has grown over the years takes the room in which the web replicas of the morning should start, and nobody touches it because it is 'only a report'.",
        Fix = "Give the workload a pool of its own, or set 'priority: batch' in its placement.",
        Sources = ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/", "https://learn.microsoft.com/azure/aks/operator-best-practices-scheduler"],
        ForeignIds = ["waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var critical = PlacedWorkload.Critical(estate).ToLookup(placed => placed.Pool);
        return
            from heavy in PlacedWorkload.All(estate)
            where heavy.Workload.Class is WorkloadClass.Batch or WorkloadClass.Analytical && heavy.Placement.Priority != PlacementPriority.Batch
            let pool = heavy.Pool
            where pool is not null && !estate.IsCritical(heavy.Name)
            let crowded = critical[pool].FirstOrDefault(placed => (placed.Placement.Priority ?? PlacementPriority.Standard) >= (heavy.Placement.Priority ?? PlacementPriority.Standard))
            where crowded is not null
            select Gap.Of(heavy.Workload, $"'{heavy.Name}' shares '{pool.Name}' with '{crowded.Name}' and does not give way to it.", "placement", "priority");
    }
}
