namespace Holdfast.Assessment.Rules.Ownership;

/// <summary>It is known where a critical partner answers.</summary>
internal sealed class PartnerContactRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2361",
        Name = "It is known where a partner of a critical process answers",
        Area = Area.Ownership,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "The fault is on the other side, the relay is filling, and the number stands in a mail from two years ago.",
        Fix = "Write to 'contact' where the partner's own people answer when their side is down, and when.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/design-guides/incident-management"],
        ForeignIds = ["waf:OE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner.Contact is null && estate.IsCritical(partner.Name)
        select Gap.Of(partner, $"{estate.ProcessesOn(partner.Name)[0].Name} stands on '{partner.Name}', and nothing says whom to call there.");
}
