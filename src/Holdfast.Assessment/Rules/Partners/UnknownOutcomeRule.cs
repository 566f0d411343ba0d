namespace Holdfast.Assessment.Rules.Partners;

/// <summary>It is decided what happens when nobody knows whether a message took effect.</summary>
internal sealed class UnknownOutcomeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2321",
        Name = "It is decided what happens when nobody knows whether a message took effect",
        Area = Area.Partners,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "A time-out, a crash or a failover after the partner accepted leaves the question open; who simply tries again buys the label twice, and who does not sends no parcel.",
        Fix = "Set 'unknownOutcome' on the partner: look-up where it can be asked, resend where it recognises repetitions, ask where only a person can see.",
        Sources = ["openlinker#1917", "openlinker#1921", "odoo/odoo#190320", "OCA/delivery-carrier#370"],
        ForeignIds = ["waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner.UnknownOutcome is null && estate.ProcessesOn(partner.Name).Count > 0
        select Gap.Of(partner, $"When a call to '{partner.Name}' ends in a time-out, nothing says whether {estate.ProcessesOn(partner.Name)[0].Name} asks, sends again or waits for a person.");
}
