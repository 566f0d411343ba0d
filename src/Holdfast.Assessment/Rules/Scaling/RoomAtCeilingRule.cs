using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>A pool's most nodes have room for the most replicas of all workloads in it.</summary>
internal sealed class RoomAtCeilingRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2147",
        Name = "A pool at its largest holds its workloads at their largest",
        Area = Area.Scaling,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Cluster],
        Meaning = "At the peak the autoscalers ask for replicas that no node can take; they stay pending, and the ceiling somebody planned with is not there.",
        Fix = "Raise the higher number of the pool's 'nodes', or lower the ceilings of its workloads.",
        Sources = ["https://learn.microsoft.com/azure/aks/cluster-autoscaler"],
        ForeignIds = ["aprl:902c82ff", "psrule:Azure.AKS.AutoScaling"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var shared in PlacedWorkload.Standing(estate).Where(placed => placed.Pool is not null).GroupBy(placed => placed.Pool!))
        {
            var pool = shared.Key;
            var room = NodeRoom.Beside(estate, pool, pool.Nodes.Highest);
            var waiting = shared
                .OrderByDescending(placed => placed.Workload.Resources?.Cpu?.Millicores ?? 0)
                .SelectMany(placed => Enumerable.Repeat(placed.Workload.Resources, placed.Ceiling))
                .Count(asked => !room.TryPlace(asked));
            if (waiting > 0)
                yield return Gap.Of("platform", pool.Name, $"With every workload at its ceiling {waiting} of {shared.Sum(placed => placed.Ceiling)} replicas find no room on the {pool.Nodes.Highest} nodes that '{pool.Name}' may have.")
                    with
                { Path = ["platform", "cluster", "pools", pool.Name, "nodes"] };
        }
    }
}
