namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Somebody outside notices when the alerting itself has died.</summary>
internal sealed class HeartbeatRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2470",
        Name = "Somebody outside notices when the alerting itself has died",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Alerts],
        Meaning = "Prometheus, its disk or the way to the pager fails. From then on silence means anything, and the next outage is reported by customers.",
        Fix = "Name in 'observability: { alerts: { heartbeat } }' the service outside the estate that expects a sign of life and calls when it stops.",
        Sources = ["https://runbooks.prometheus-operator.dev/runbooks/general/watchdog/"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Observability?.Alerts is { Tiers.Count: > 0, Heartbeat: null })
            yield return Gap.Of(estate, "When the alerting dies, nothing outside the estate notices its silence.", "observability", "alerts", "heartbeat");
    }
}
