using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>A change of routes or network rules is told to somebody.</summary>
internal sealed class NetworkChangeAlertRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2475",
        Name = "A change of routes or network rules is told to somebody",
        Area = Area.Observability,
        Severity = Severity.Note,
        IsAbsence = true,
        Meaning = "One edited route table cuts a whole zone off. It was done in good faith and by hand, and those who look for the cause do not know that anything was changed.",
        Fix = "Add 'network-changes' to 'observability: { alerts: { azure } }'.",
        Sources = ["https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-create-activity-log-alert-rule", "https://azure.github.io/Azure-Proactive-Resiliency-Library-v2/azure-resources/Network/routeTables/"],
        ForeignIds = ["aprl:8bb4a57b", "aprl:23b2dfc7", "waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is { } azure && estate.Model.Observability?.Alerts?.Azure.Contains(AzureAlert.NetworkChanges) != true)
            yield return Gap.Of(estate, $"Routes and network rules in {azure.Region} can be changed without anybody being told.", "observability", "alerts", "azure");
    }
}
