using System.Collections.Immutable;
using Holdfast.Estate.Model;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Estates;

/// <summary>Where the parts of a process run: zones and nodes, and what their loss takes down.</summary>
internal sealed class Site(EstateModel estate, BusinessProcess process, FigureDraw figures)
{
    /// <summary>How many nodes a pool has when the estate does not say.</summary>
    private const int NodesUnlessSaid = 3;

    private Part? wayOut;
    private readonly SortedDictionary<int, List<Effect>> byZone = [];
    private readonly SortedDictionary<string, (int Zone, List<Effect> Effects)> byNode = new(StringComparer.Ordinal);

    public EstateModel Estate { get; } = estate;

    public BusinessProcess Process { get; } = process;

    public FigureDraw Figures { get; } = figures;

    public FailureModelBuilder Builder { get; } = new();

    /// <summary>The zones in use; one without a number when the estate names none.</summary>
    public IReadOnlyList<int> Zones { get; } = estate.Azure is { Zones: { Count: > 0 } zones } ? zones : [1];

    /// <summary>The NAT gateway, through which partners are reached; null when the estate has none.</summary>
    public Part? WayOut => Estate.Platform?.Network?.Outbound != OutboundPath.NatGateway ? null : wayOut ??= Builder.Unit(
        "NAT gateway",
        Scenarios.EdgeOutage,
        Figures.PerHour("nat-gateway-outage-rate"),
        Recovery.Of(Figures.Stage("service back", "nat-gateway-outage-length")));

    /// <summary>Something that a zone's loss takes down.</summary>
    public void InZone(int zone, Part unit, Recovery recovery)
    {
        if (!byZone.TryGetValue(zone, out var effects))
            byZone[zone] = effects = [];
        effects.Add(new Effect([unit.Number], recovery));
    }

    /// <summary>A replica on one of the nodes of a pool, in the node's zone.</summary>
    /// <param name="unit">The replica.</param>
    /// <param name="pool">The pool; null when the estate does not say.</param>
    /// <param name="number">Which of the replicas it is: they are spread over the nodes.</param>
    /// <param name="startsElsewhere">How it comes back on another node.</param>
    public void OnNode(Part unit, string? pool, int number, Recovery startsElsewhere)
    {
        var nodes = pool is not null && Estate.Platform?.Cluster?.Pools.GetValueOrDefault(pool) is { } described ? Math.Max(1, described.Nodes.Lowest) : NodesUnlessSaid;
        var node = number % nodes;
        var zone = Zones[node % Zones.Count];
        var name = $"{pool ?? "node"}-{node + 1}";
        if (!byNode.TryGetValue(name, out var known))
            byNode[name] = known = (zone, []);
        known.Effects.Add(new Effect([unit.Number], startsElsewhere));
        // With one zone, and with one node, there is nowhere else to start until it is back.
        var back = Recovery.Of("zone back", Figures.Length("zone-outage-length"));
        InZone(zone, unit, Zones.Count > 1 && nodes > 1 ? startsElsewhere : back);
    }

    /// <summary>Adds what takes down zones and nodes, once everything in them is known.</summary>
    public void AddZonesAndNodes()
    {
        var share = Figures.Probability("zone-outage-share-probability");
        foreach (var (zone, effects) in byZone)
        {
            Builder.Add(new Hazard
            {
                Name = $"zone {zone}",
                Scenario = Scenarios.ZoneLoss,
                Component = $"zone {zone}",
                PerHour = Figures.PerHour("zone-outage-rate") * share,
                Effects = [.. effects],
                IsShock = true,
            });
        }

        foreach (var (name, (_, effects)) in byNode)
        {
            Builder.Add(new Hazard
            {
                Name = $"node {name}",
                Scenario = Scenarios.NodeLoss,
                Component = $"node {name}",
                PerHour = Figures.PerHour("node-failure-rate"),
                Effects = [.. effects],
                IsShock = true,
            });
        }
    }

    /// <summary>Until somebody is at work on it: the alarm, the answer and the search for the cause.</summary>
    public ImmutableArray<Stage> UntilSomebodyActs()
    {
        var tier = Estate.Observability?.Alerts?.Tiers.Values.FirstOrDefault(tier => tier.For.Contains(Process.Criticality));
        if (Estate.Observability?.Alerts is null)
            return [Figures.Stage("detect", "alert-missing-length"), Figures.Stage("answer", "no-on-call-answer-length"), Figures.Stage("diagnose", "diagnose-length")];
        var answer = tier is null ? "ticket-answer-length" : Estate.OnCall.Count > 0 ? "page-answer-length" : "no-on-call-answer-length";
        return [Figures.Stage("detect", "alert-length"), Figures.Stage("answer", answer), Figures.Stage("diagnose", "diagnose-length")];
    }

    /// <summary>How long a restore of a store takes, the first time or the second.</summary>
    public DurationDistribution RestoreOf(Store store)
    {
        var restoresIn = store.Backup?.RestoresIn is { } measured
            ? LognormalDuration.Of(measured.TotalHours, 2 * measured.TotalHours)
            : Sized("pitr-restore-base-length", "pitr-restore-per-100gib-length", store);
        var works = Figures.Probability(store.RestoreTest is null ? "restore-works-untested-probability" : "restore-works-tested-probability", store.Name);
        return new EitherDuration(store.Backup is null ? 0 : works, restoresIn, Figures.Length("restore-fallback-length", store.Name));
    }

    /// <summary>A duration that grows with a store's size.</summary>
    public DurationDistribution Sized(string fixedPart, string per100GiB, Store store)
    {
        var hundreds = (store.Size?.Used ?? store.Size?.Storage)?.Bytes / (100.0 * (1L << 30)) ?? 1;
        var start = Figures.Length(fixedPart, store.Name);
        return start.Scaled((start.Mean + (hundreds * Figures.Length(per100GiB, store.Name).Mean)) / start.Mean);
    }
}
