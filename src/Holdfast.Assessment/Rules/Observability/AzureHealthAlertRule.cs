using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Azure tells somebody when one of its services or resources is ill.</summary>
internal sealed class AzureHealthAlertRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2467",
        Name = "Azure tells somebody when one of its services or resources is ill",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "For an hour the team looks for its own mistake, while Azure has known from the first minute that the zone's storage is down; or a retirement that was announced a year ago arrives as an outage.",
        Fix = "Set 'observability: { alerts: { azure: [service-health, resource-health] } }'.",
        Sources = ["https://learn.microsoft.com/azure/service-health/alerts-activity-log-service-notifications-portal", "Azure/Azure-Proactive-Resiliency-Library-v2#498"],
        ForeignIds = ["aprl:9729c89d", "aprl:be448849", "aprl:4b77191c", "aprl:9186dae0", "psrule:Azure.Monitor.ServiceHealth", "waf:RE:10"],
    };

    private static readonly (AzureAlert Alert, string Words)[] Asked =
    [
        (AzureAlert.ServiceHealth, "services"),
        (AzureAlert.ResourceHealth, "resources"),
    ];

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var raised = estate.Model.Observability?.Alerts?.Azure ?? [];
        var missing = Asked.Where(asked => !raised.Contains(asked.Alert)).Select(asked => asked.Words).ToList();
        if (estate.Model.Azure is { } azure && missing.Count > 0)
            yield return Gap.Of(estate, $"Nobody is told when Azure's {string.Join(" or ", missing)} in {azure.Region} are ill.", "observability", "alerts", "azure");
    }
}
