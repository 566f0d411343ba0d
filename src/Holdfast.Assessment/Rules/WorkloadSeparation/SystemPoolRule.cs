using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.WorkloadSeparation;

/// <summary>The cluster's own pods have a pool for themselves.</summary>
internal sealed class SystemPoolRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2130",
        Name = "Workloads keep out of the pool of the cluster itself",
        Area = Area.WorkloadSeparation,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Cluster],
        Meaning = "A memory leak in one workload takes down name resolution and metrics for all of them: every process stops for the fault of one.",
        Fix = "Declare a pool with 'mode: system' for the cluster, and give workloads a pool of their own.",
        Sources = ["https://learn.microsoft.com/azure/aks/use-system-pools"],
        ForeignIds = ["aprl:5ee083cd", "CKV_AZURE_232"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Cluster is not { Pools.Count: > 0 } cluster)
            yield break;
        if (cluster.Pools.Values.All(pool => pool.Mode == NodePoolMode.User))
            yield return Gap.Of("platform", "cluster", "The cluster's own pods have no pool for themselves, and stand among the workloads.", "pools");
        foreach (var placed in PlacedWorkload.All(estate))
        {
            if (placed.Pool is { Mode: NodePoolMode.System } pool)
                yield return Gap.Of(placed.Workload, $"'{placed.Name}' runs in '{pool.Name}', beside the cluster's own pods.", "placement", "pool");
        }
    }
}
