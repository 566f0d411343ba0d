using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>Probes of the edge use HEAD, and notice a sick origin in a third of the recovery time.</summary>
internal sealed class EdgeProbeMethodRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2171",
        Name = "The edge probes without a body and fast enough for the recovery time",
        Area = Area.Ingress,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Edge],
        Meaning = "Front Door probes from every one of its sites: with GET each of them fetches a page for nothing; and when it looks too seldom, the recovery time is over before anyone is sent elsewhere.",
        Fix = "Set 'method: head' and a smaller 'every' or 'failures' in platform.edge.probe.",
        Sources = ["https://learn.microsoft.com/azure/frontdoor/health-probes"],
        ForeignIds = ["aprl:5783defe", "psrule:Azure.FrontDoor.ProbeMethod"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Platform?.Edge is not { Probe: { } probe } edge)
            yield break;
        if (edge.Kind == EdgeKind.FrontDoor && probe.Method == ProbeMethod.Get)
            yield return Gap.Of("platform", "edge", $"Every site of Front Door fetches all of {probe.Path} every {DurationText.Format(probe.Every)}.", "probe", "method");
        var notices = probe.Every * probe.Failures;
        var strictest = Entry.Critical(estate).Select(placed => estate.Objectives[placed.Name].Rto).MinBy(rto => rto.Value);
        if (strictest is not null && notices * 3 > strictest.Value)
            yield return Gap.Of("platform", "edge", $"The edge notices a sick origin after {DurationText.Format(notices)}, and {strictest.Because} has to be back within {DurationText.Format(strictest.Value)}.", "probe", "every");
    }
}
