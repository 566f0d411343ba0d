using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The edge is not a classic Front Door or an application gateway of the first generation.</summary>
internal sealed class EdgeGenerationRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2174",
        Name = "The edge is of a generation that Azure still runs",
        Area = Area.Ingress,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Edge],
        Meaning = "Azure switches the first generation off, and until then it has neither zones nor managed certificates that renew.",
        Fix = "Move to the current generation, and set 'tier' to standard or premium.",
        Sources = ["https://learn.microsoft.com/azure/frontdoor/classic-overview", "https://learn.microsoft.com/azure/application-gateway/v1-retirement"],
        ForeignIds = ["aprl:82fa3cff", "aprl:7893f0b3"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        estate.Model.Platform?.Edge is { Tier: EdgeTier.Classic } edge
            ? [Gap.Of("platform", "edge", edge.Kind == EdgeKind.FrontDoor ? "Azure switches classic Front Door off on 2027-03-31." : "Azure has switched off the first generation of Application Gateway, which ended on 2026-04-28.", "tier")]
            : [];
}
