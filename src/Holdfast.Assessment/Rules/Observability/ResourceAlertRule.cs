using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>The resources below a critical process raise alerts of their own.</summary>
internal sealed class ResourceAlertRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2474",
        Name = "The resources below a critical process raise alerts of their own",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The disk fills, the gateway runs out of ports or the registry refuses pulls for hours before any process is slow. Nobody is told, and what was a ticket becomes an outage.",
        Fix = "Set 'observability: { alerts: { resources: baseline } }': the alerts of the Azure Monitor baseline for every type in use.",
        Sources = ["https://azure.github.io/azure-monitor-baseline-alerts/"],
        ForeignIds =
        [
            "aprl:5d035919", "aprl:5357ae22", "aprl:96cb8331", "aprl:d594cde6", "aprl:babf75d6", "aprl:3c8fa7c6", "aprl:8faace2d", "aprl:ae054bf2",
            "aprl:1c34faa8", "aprl:9eab120e", "aprl:2912472d", "aprl:ab896e8c", "waf:RE:10",
        ],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var stores = estate.Model.Stores.Values.Count(store => store.Service is not null && estate.IsCritical(store.Name));
        if (stores > 0 && estate.Model.Observability?.Alerts?.Resources != ResourceAlerts.Baseline)
            yield return Gap.Of(estate, $"{(stores == 1 ? "One store" : $"{stores} stores")} of critical processes, and the network before them, can fill up or fail without an alert.", "observability", "alerts", "resources");
    }
}
