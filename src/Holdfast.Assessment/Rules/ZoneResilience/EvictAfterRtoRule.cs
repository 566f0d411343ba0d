using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A replica on a node that no longer answers is given up soon enough for the recovery time.</summary>
internal sealed class EvictAfterRtoRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2113",
        Name = "Replicas of a dead node are replaced within the recovery time",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "Kubernetes notices a dead node after 40 seconds and then waits five minutes before it starts its replicas elsewhere: until then the others carry all the work, and a job that was held there waits.",
        Fix = "Set 'disruption: { evictAfter: 30s }' in the workload's placement, or in platform.placement for its class.",
        Sources = ["kubernetes-sigs/kubespray#7112", "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-based-evictions"],
    };

    private static readonly TimeSpan UntilNoticed = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan KubernetesWaits = TimeSpan.FromMinutes(5);

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        where placed.Pool is not null && estate.Objectives.ContainsKey(placed.Name)
        let rto = estate.Objectives[placed.Name].Rto
        let replaced = UntilNoticed + (placed.Placement.Disruption?.EvictAfter ?? KubernetesWaits) + (placed.Placement.Probes?.Startup ?? TimeSpan.Zero)
        where replaced > rto.Value
        select Gap.Of(
            placed.Workload,
            $"A replica of '{placed.Name}' on a dead node is replaced after {DurationText.Format(replaced)}, and {rto.Because} has to be back within {DurationText.Format(rto.Value)}.",
            "placement",
            "disruption",
            "evictAfter");
}
