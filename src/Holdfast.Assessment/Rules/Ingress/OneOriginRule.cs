using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>Where the recovery region already runs, Front Door or Traffic Manager knows both regions.</summary>
internal sealed class OneOriginRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2172",
        Name = "The edge has somewhere else to send people",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Edge, Premise.Recovery],
        Meaning = "The second region runs and is paid for, and when the first is lost somebody has to find out by hand how to lead people there, through a control plane that may be busy or away.",
        Fix = "List both regions below 'origins' of platform.edge, with a front-door or traffic-manager in front of them.",
        Sources = ["https://learn.microsoft.com/azure/frontdoor/origin", "https://learn.microsoft.com/azure/well-architected/reliability/highly-available-multi-region-design"],
        ForeignIds = ["aprl:5b422a7f", "aprl:38f3d542", "waf:RE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model is not { Azure: { Region: var home, Recovery: { Mode: RecoveryMode.WarmStandby or RecoveryMode.ActiveActive } recovery }, Platform.Edge: { } edge } || Entry.Critical(estate).Count == 0)
            return [];
        var lacking = edge.Kind == EdgeKind.ApplicationGateway ? $"An application gateway knows no region but its own, while {recovery.Region} already runs"
            : !edge.Origins.Contains(recovery.Region) ? $"The edge does not know {recovery.Region}, which already runs"
            : null;
        return lacking is null ? [] : [Gap.Of("platform", "edge", $"{lacking} for the day on which {home} is lost.", "origins")];
    }
}
