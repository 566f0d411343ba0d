namespace Holdfast.Assessment.Rules.RecoveryIndependence;

/// <summary>The alarm is raised from outside the region.</summary>
internal sealed class AlertsOutliveRegionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2392",
        Name = "The alarm is raised from outside the region",
        Area = Area.RecoveryIndependence,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The monitoring goes down with what it watches: nobody is called, and the outage is noticed when the first shift comes.",
        Fix = "Let probes and alerts run in another region or outside, and list where in 'azure.recovery.path.alerts'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/monitoring-alerting-strategy", "https://learn.microsoft.com/azure/azure-monitor/logs/workspace-replication"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RecoveryNeeds.OfCriticalProcess(estate) is not { } recovery)
            yield break;
        var places = recovery.Region.Path?.Alerts;
        var lost = recovery.Azure.Region;
        if (!RecoveryNeeds.Outlives(places, lost))
            yield return Gap.Of(estate, $"The recovery in {recovery.Region.Region} begins with an alarm, and what raises the alarm runs {RecoveryNeeds.Words(places, lost)}.", "azure", "recovery", "path");
    }
}
