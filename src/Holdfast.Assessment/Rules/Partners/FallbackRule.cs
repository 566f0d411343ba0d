using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>There is a way to work without a partner.</summary>
internal sealed class FallbackRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2327",
        Name = "A critical process knows how to go on without a partner",
        Area = Area.Partners,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "When the partner stays down, messages end at their deadline and nothing follows from it: pallets stand in the gate, and everybody waits for somebody to decide.",
        Fix = "Write 'fallback' on the partner: 'to' another partner, or what people do by hand in 'manual', and after how long.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/self-preservation", "openlinker#1101"],
        ForeignIds = ["waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner.Fallback is not ({ To: not null } or { Manual: not null }) && estate.IsCritical(partner.Name)
        select Gap.Of(partner, $"{estate.ProcessesOn(partner.Name)[0].Name} has no other way when '{partner.Name}' is down for longer than its deadline of {DurationText.Format(partner.Deadline)}.", "fallback");
}
