using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.RecoveryIndependence;

/// <summary>People are led to the other region without a change of the edge.</summary>
internal sealed class TrafficSwitchRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2394",
        Name = "People are led to the other region without a change at the edge",
        Area = Area.RecoveryIndependence,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "In October 2025 Front Door was down for eight hours and its configuration was locked for days after: whoever had to change it to switch regions could not.",
        Fix = "Enter both regions as origins beforehand so that the edge's probes switch, or keep a DNS record that leads past the edge, and write which to 'azure.recovery.path.traffic'.",
        Sources = ["https://azure.status.microsoft/status/history/", "https://learn.microsoft.com/azure/architecture/guide/networking/global-web-applications/mission-critical-global-http-ingress"],
        ForeignIds = ["waf:RE:05", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RecoveryNeeds.OfCriticalProcess(estate) is not { } recovery || recovery.Region.Path?.Traffic is TrafficSwitch.Probe or TrafficSwitch.Dns)
            yield break;
        yield return Gap.Of(
            estate,
            recovery.Region.Path?.Traffic is null
                ? $"Nothing says what leads people to {recovery.Region.Region}."
                : $"People reach {recovery.Region.Region} only after a change of the edge's configuration, which may be locked on that day.",
            "azure",
            "recovery",
            "path");
    }
}
