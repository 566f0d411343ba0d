using Holdfast.Estate.Model;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Estates;

/// <summary>How workloads fail and come back: their replicas, and the stores behind them.</summary>
internal sealed class WorkloadFailures(Site site, StoreFailures stores)
{
    private readonly SortedDictionary<string, Workload> seen = new(StringComparer.Ordinal);

    private FigureDraw Figures => site.Figures;

    /// <summary>The workloads that were asked for, by name.</summary>
    public IReadOnlyCollection<Workload> Seen => seen.Values;

    /// <summary>Whether people or partners wait for its answers.</summary>
    public static bool IsWaitedFor(Workload workload) => workload.Class is WorkloadClass.Interactive or WorkloadClass.Integration;

    /// <summary>What must be up for a workload to serve, and for it to serve at full strength.</summary>
    public (Part Serves, Part IsFull) Of(Workload workload)
    {
        seen[workload.Name] = workload;
        var replicas = Replicas(workload);
        var behind = workload.Uses.Where(site.Estate.Stores.ContainsKey).Select(name => site.Estate.Stores[name]).ToList();
        var (needed, peak) = Needed(workload, replicas.Count);
        var serves = site.Builder.All(
            $"{workload.Name} and its stores",
            [site.Builder.AtLeast(workload.Name, needed, replicas), .. behind.Where(store => !StoreFailures.IsSoft(store)).Select(stores.Of)]);
        var full = site.Builder.All(
            $"{workload.Name} at full strength",
            [site.Builder.AtLeast($"{workload.Name} at its peak", peak, replicas), .. behind.Where(StoreFailures.IsSoft).Select(stores.Of)]);
        return (Tolerance(workload) is { } tolerated ? site.Builder.Tolerates($"{workload.Name} in time", serves, tolerated) : serves, full);
    }

    private List<Part> Replicas(Workload workload)
    {
        var place = PlacementOf(workload);
        var count = workload.Replicas?.Lowest ?? 1;
        var start = Figures.Stage("start", workload.App.Text switch { "odoo" => "odoo-start", "http" => "http-start", _ => "job-start" }, workload.Name);
        Stage[] elsewhere =
        [
            Figures.Stage("detect", "node-failure-detect"),
            place.EvictAfter is { } after ? new Stage("evict", new FixedDuration(after.TotalHours)) : Figures.Stage("evict", "node-failure-evict"),
            Figures.Stage("schedule", "node-failure-reschedule"),
            Figures.Stage("pull image", "image-pull-length"),
            start,
        ];
        var parts = new List<Part>();
        for (var replica = 0; replica < count; replica++)
        {
            var unit = site.Builder.Unit(
                $"{workload.Name} {replica + 1}",
                Scenarios.PodCrash,
                Figures.PerHour("pod-crash-rate", workload.Name),
                Recovery.Of(Figures.Stage("restart", "pod-restart-length"), start));
            site.OnNode(unit, place.Pool, replica, Recovery.Of(elsewhere));
            parts.Add(unit);
        }

        return parts;
    }

    private (string? Pool, TimeSpan? EvictAfter) PlacementOf(Workload workload)
    {
        var platform = site.Estate.Platform?.Placement;
        var ofClass = workload.Class switch
        {
            WorkloadClass.Interactive => platform?.Interactive,
            WorkloadClass.Worker => platform?.Worker,
            WorkloadClass.Scheduled => platform?.Scheduled,
            WorkloadClass.Integration => platform?.Integration,
            WorkloadClass.Batch => platform?.Batch,
            _ => platform?.Analytical,
        };
        return (workload.Placement?.Pool ?? ofClass?.Pool, workload.Placement?.Disruption?.EvictAfter ?? ofClass?.Disruption?.EvictAfter);
    }

    /// <summary>How many replicas an ordinary hour needs, and how many the busiest.</summary>
    private (int Ordinary, int Peak) Needed(Workload workload, int replicas)
    {
        if (workload.Load is not { } load)
            return (1, 1);
        var each = load.PerReplica.Count / load.PerReplica.Per.TotalSeconds;
        var peak = load.Peak.Count / load.Peak.Per.TotalSeconds / each;
        var ordinary = peak * Figures.Probability("typical-load-share-probability", workload.Name);
        return (Between(ordinary), Between(peak));

        int Between(double needed) => Math.Clamp((int)Math.Ceiling(needed), 1, replicas);
    }

    /// <summary>How long its work may wait before the process feels it; null when somebody waits for it.</summary>
    private FixedDuration? Tolerance(Workload workload) => workload.Class switch
    {
        WorkloadClass.Interactive or WorkloadClass.Integration => null,
        // Jobs wait in the database: they are late, not lost, until what they are for is over.
        WorkloadClass.Worker => new FixedDuration(Math.Min(site.Process.Objectives.Rto.TotalHours, 0.25)),
        WorkloadClass.Scheduled => new FixedDuration((site.Estate.Odoo?.CronLag ?? TimeSpan.FromMinutes(15)).TotalHours),
        _ => new FixedDuration(site.Process.Objectives.Rto.TotalHours / 2),
    };
}
