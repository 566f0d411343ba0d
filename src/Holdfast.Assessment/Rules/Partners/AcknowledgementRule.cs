using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>An EDI message counts as taken when the partner says so.</summary>
internal sealed class AcknowledgementRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2331",
        Name = "An EDI message counts as taken only when the partner says so",
        Area = Area.Partners,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "An answer of 200 says that a gateway has the bytes; the order or despatch advice may still be refused hours later, and a late advice costs a penalty for each shipment.",
        Fix = "Set 'acknowledged: { by, within }' on the partner: by receipt (MDN), functional (997, CONTRL) or business (APERAK, order response).",
        Sources = ["https://datatracker.ietf.org/doc/html/rfc4130", "https://github.com/OCA/edi-framework"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner.Kind == PartnerKind.Edi || partner.Protocol == PartnerProtocol.As2
        where partner.Acknowledged is null
        select Gap.Of(partner, $"Nothing says when '{partner.Name}' has taken a message, and so nobody is told when it has not.");
}
