using Holdfast.Assessment.Rules.Partners;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>A partner that a critical process waits for has promised something.</summary>
internal sealed class PartnerPromiseRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2348",
        Name = "A partner that a critical process waits for has promised something",
        Area = Area.Objectives,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Partners],
        Meaning = "The process can be no more available than the partner it waits for, and that partner has promised nothing: the objective is a wish.",
        Fix = "Write what the partner's contract says to 'objectives' on the partner, or let its callers wait less for it: give 'deadline' more than five minutes and put the relay before it.",
        Sources = ["OpenSLO/OpenSLO#142", "https://queue.acm.org/detail.cfm?id=3096459"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in DirectCalls.ThatCannotWait(estate)
        where partner.Objectives is null
        let needed = estate.Objectives[partner.Name].Availability
        select Gap.Of(partner, $"{needed.Because} promises {needed.Value} and waits for '{partner.Name}', which promises nothing.");
}
