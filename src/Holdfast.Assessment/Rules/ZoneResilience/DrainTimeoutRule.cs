using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A pool's drain time-out, and the autoscaler's patience, are at least the longest grace of its pods, one after the other under their budget.</summary>
internal sealed class DrainTimeoutRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2112",
        Name = "An upgrade waits for a node as long as its pods need",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "The upgrade gives up and leaves the node cordoned, or the autoscaler cuts the job: the cluster is half upgraded, with less room than before.",
        Fix = "Raise 'drainTimeout' of the pool, or platform.cluster.scaleDownGrace, or shorten the grace of the workload.",
        Sources = ["https://learn.microsoft.com/azure/aks/upgrade-aks-cluster#set-node-drain-timeout-value", "Azure/AKS#4805"],
    };

    /// <summary>How long AKS waits for a node when nothing else is said, and how long its autoscaler waits for a pod.</summary>
    private static readonly TimeSpan UsualDrain = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan UsualScaleDown = TimeSpan.FromMinutes(10);

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Cluster is not { } cluster)
            yield break;
        var patience = cluster.ScaleDownGrace ?? UsualScaleDown;
        foreach (var placed in PlacedWorkload.Standing(estate))
        {
            if (placed.Placement.Drain?.Grace is not { } grace || placed.Pool is not { } pool)
                continue;
            // Replicas that share a node go one after the other, as many at once as the budget lets go.
            var onOneNode = PoolZones.RoundedUp(placed.Ceiling, Math.Max(1, pool.Nodes.Lowest));
            var needed = grace * PoolZones.RoundedUp(onOneNode, Math.Max(1, placed.Placement.Disruption?.MaxUnavailable ?? 1));
            if (needed > (pool.DrainTimeout ?? UsualDrain))
                yield return Gap.Of(placed.Workload, $"Draining a node of '{pool.Name}' takes {DurationText.Format(needed)} for the replicas of '{placed.Name}', and an upgrade gives up after {DurationText.Format(pool.DrainTimeout ?? UsualDrain)}.", "placement", "drain");
            else if (grace > patience && pool.Nodes.Lowest < pool.Nodes.Highest)
                yield return Gap.Of(placed.Workload, $"'{placed.Name}' may take {DurationText.Format(grace)} to finish, and the autoscaler removes its node after {DurationText.Format(patience)}.", "placement", "drain");
        }
    }
}
