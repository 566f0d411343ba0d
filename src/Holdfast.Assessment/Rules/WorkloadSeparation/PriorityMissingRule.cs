using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.WorkloadSeparation;

/// <summary>Where critical and other workloads share a pool, a critical one has a higher priority.</summary>
internal sealed class PriorityMissingRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2132",
        Name = "When room is short, it is said who goes first",
        Area = Area.WorkloadSeparation,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Cluster],
        Meaning = "After a node or a zone is lost, whoever asks first gets the room; the replicas of the process that matters most may wait behind those that can wait until tomorrow.",
        Fix = "Set 'priority: critical' in the placement of what people and partners wait for.",
        Sources = ["https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/"],
        ForeignIds = ["polaris:priorityClassNotSet"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from shared in PlacedWorkload.All(estate).Where(placed => placed.Pool is not null).GroupBy(placed => placed.Pool!)
        from placed in shared
        where placed.Placement.Priority is null && placed.Workload.Class is WorkloadClass.Interactive or WorkloadClass.Integration && estate.IsCritical(placed.Name)
        let others = shared.Count(other => !estate.IsCritical(other.Name) || other.Workload.Class is not (WorkloadClass.Interactive or WorkloadClass.Integration))
        where others > 0
        select Gap.Of(placed.Workload, $"'{placed.Name}' shares '{shared.Key.Name}' with {others} workloads that could wait, and nothing lets it go first.", "placement", "priority");
}
