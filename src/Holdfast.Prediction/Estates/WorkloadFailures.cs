using Holdfast.Estate.Model;
using Holdfast.Estate.Values;
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
        var serves = site.Builder.All(
            $"{workload.Name} and its stores",
            [site.Builder.Any(workload.Name, replicas), .. behind.Where(store => !StoreFailures.IsSoft(store)).Select(stores.Of), .. JobRunner(workload, behind) is { } runner ? [runner] : Array.Empty<Part>()]);
        var full = site.Builder.All(
            $"{workload.Name} at full strength",
            [site.Builder.AtLeast($"{workload.Name} at strength", NeededAtStrength(workload, replicas.Count), replicas), .. behind.Where(StoreFailures.IsSoft).Select(stores.Of)]);
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
        var restart = Recovery.Of(Figures.Stage("restart", "pod-restart-length"), start);
        var perHour = Figures.PerHour("pod-crash-rate", workload.Name);
        // Replicas of one image share its faults: a message that kills one kills the next that takes it.
        var common = count > 1 ? Figures.Probability("same-image-common-cause-probability", workload.Name) : 0;
        var parts = new List<Part>();
        for (var replica = 0; replica < count; replica++)
        {
            var unit = site.Builder.Unit($"{workload.Name} {replica + 1}", Scenarios.PodCrash, (1 - common) * perHour, restart);
            site.OnNode(unit, place.Pool, replica, Recovery.Of(elsewhere));
            parts.Add(unit);
        }

        if (count > 1)
        {
            site.Builder.Add(new Hazard
            {
                Name = $"all of {workload.Name}",
                Scenario = Scenarios.PodCrash,
                Component = workload.Name,
                PerHour = common * perHour,
                Effects = [new Effect([.. parts.Select(part => part.Number)], restart, EachForItself: true)],
            });
        }

        return parts;
    }

    /// <summary>After a failover Odoo's job runner may wait on a dead connection until somebody restarts it, unless dead jobs are put back.</summary>
    private Part? JobRunner(Workload workload, IEnumerable<Store> behind)
    {
        if (workload.App.Text != "odoo" || workload.Class != WorkloadClass.Worker || site.Estate.Odoo?.Jobs?.RequeueDead == true)
            return null;
        if (behind.FirstOrDefault(store => store.Engine.Kind == StoreEngineKind.Postgresql) is not { } database)
            return null;
        return site.Builder.Unit(
            $"{workload.Name} job runner",
            Scenarios.DatabaseCrash,
            Figures.PerHour("postgres-server-failure-rate", database.Name) * Figures.Probability("odoo-job-runner-stalls-probability", workload.Name),
            Recovery.Of([.. site.UntilSomebodyActs(), Figures.Stage("restart", "odoo-start", workload.Name)]));
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

    /// <summary>
    /// How many replicas an ordinary hour needs. While fewer are up, but one, the workload counts as in service below full strength: to call it
    /// down would make an estate with one replica look better than the same one with three.
    /// </summary>
    private int NeededAtStrength(Workload workload, int replicas)
    {
        if (workload.Load is not { } load)
            return 1;
        var each = load.PerReplica.Count / load.PerReplica.Per.TotalSeconds;
        var ordinary = load.Peak.Count / load.Peak.Per.TotalSeconds / each * Figures.Probability("typical-load-share-probability", workload.Name);
        return Math.Clamp((int)Math.Ceiling(ordinary), 1, replicas);
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
