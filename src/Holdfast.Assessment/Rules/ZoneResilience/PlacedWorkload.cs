using Holdfast.Estate.Model;
using Holdfast.Estate.Placing;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A workload with its placement and its node pool.</summary>
/// <param name="Workload">The workload.</param>
/// <param name="Placement">Its placement, with what the platform says for its class.</param>
/// <param name="Pool">The pool it names, or the only one for workloads; null when nobody can tell.</param>
internal sealed record PlacedWorkload(Workload Workload, Placement Placement, NodePool? Pool)
{
    public string Name => Workload.Name;

    /// <summary>How many replicas always run.</summary>
    public int Floor => Workload.Replicas?.Lowest ?? 1;

    /// <summary>How many replicas run at most.</summary>
    public int Ceiling => Workload.Replicas?.Highest ?? 1;

    /// <summary>All workloads.</summary>
    public static IEnumerable<PlacedWorkload> All(AssessedEstate estate) => estate.Model.Workloads.Values.Select(workload => Of(estate, workload));

    /// <summary>The workloads that run all the time; one with a schedule starts, works and is gone.</summary>
    public static IEnumerable<PlacedWorkload> Standing(AssessedEstate estate) => All(estate).Where(placed => placed.Workload.Schedule is null);

    /// <summary>The workloads that run all the time and that a critical process stands on.</summary>
    public static IEnumerable<PlacedWorkload> Critical(AssessedEstate estate) => Standing(estate).Where(placed => estate.IsCritical(placed.Name));

    private static PlacedWorkload Of(AssessedEstate estate, Workload workload)
    {
        var placement = EffectivePlacement.Of(estate.Model, workload);
        var pools = estate.Model.Platform?.Cluster?.Pools ?? new Dictionary<string, NodePool>(StringComparer.Ordinal);
        var pool = placement.Pool is { } name
            ? pools.GetValueOrDefault(name)
            : pools.Values.Where(candidate => candidate.Mode == NodePoolMode.User).ToList() is [var only] ? only : null;
        return new PlacedWorkload(workload, placement, pool);
    }
}
