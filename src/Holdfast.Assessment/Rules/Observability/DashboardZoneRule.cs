using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Dashboards survive the zone whose loss they are to show.</summary>
internal sealed class DashboardZoneRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2472",
        Name = "Dashboards survive the zone whose loss they are to show",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The zone that fails takes the dashboards along, and in the first minutes those on call know less than on any other day.",
        Fix = "Set 'observability: { dashboards: { availability: zone-redundant } }'; for Azure Managed Grafana this is chosen when it is made.",
        Sources = ["https://learn.microsoft.com/azure/managed-grafana/high-availability"],
        ForeignIds = ["aprl:6cd57b65", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure is not { Zones.Count: > 1 } azure || estate.Model.Observability?.Dashboards?.Availability == StoreAvailability.ZoneRedundant)
            yield break;
        yield return Gap.Of(estate, $"The estate uses {azure.Zones.Count} zones, and its dashboards live in one of them.", "observability", "dashboards");
    }
}
