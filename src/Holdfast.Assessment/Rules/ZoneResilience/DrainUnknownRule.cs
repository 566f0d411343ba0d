using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A critical workload says how long its longest request or job takes, and keeps its port open until everyone has heard that it goes.</summary>
internal sealed class DrainUnknownRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2111",
        Name = "A critical workload says how it goes away",
        Area = Area.ZoneResilience,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Kubernetes takes a replica out of the lists and stops it at the same moment; for some seconds requests still arrive at a closed port, at every release.",
        Fix = "Write 'drain: { accept: 15s, longest: 2m, grace: 150s }' in the workload's placement, or in platform.placement for its class.",
        Sources = ["kubernetes/kubernetes#43576", "traefik/traefik#4452"],
        ForeignIds = ["waf:RE:07"],
    };

    /// <summary>How long it takes until every proxy has heard that an endpoint is gone.</summary>
    private static readonly TimeSpan Propagation = TimeSpan.FromSeconds(10);

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        let drain = placed.Placement.Drain
        let missing = drain?.Longest is null ? "says nothing about its longest request or job, so a drain may cut it"
            : placed.Workload.Port is not null && (drain.Accept is null || drain.Accept < Propagation) ? $"closes its port {(drain.Accept is { } accept ? $"{DurationText.Format(accept)} after" : "as soon as")} it is told to stop, and requests still come for {DurationText.Format(Propagation)}"
            : null
        where missing is not null
        select Gap.Of(placed.Workload, $"'{placed.Name}' {missing}.", "placement", "drain");
}
