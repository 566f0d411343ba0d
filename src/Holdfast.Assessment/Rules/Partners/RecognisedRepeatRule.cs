using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Partners;

/// <summary>A message is sent again only to a partner that recognises repetitions.</summary>
internal sealed class RecognisedRepeatRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2322",
        Name = "A message is sent again only where the partner recognises repetitions",
        Area = Area.Partners,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Partners],
        Meaning = "Most carriers take a reference without comparing it: sending again after a time-out buys and pays a second label, lodges a second declaration, takes a second payment.",
        Fix = "Say in 'recognises' by what the partner knows a repetition (message-id, idempotency-key, reference), after trying it on its test system; otherwise set 'unknownOutcome: look-up' or 'ask'.",
        Sources = ["openlinker#1917", "OCA/delivery-carrier#1074", "https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from partner in estate.Model.Partners.Values
        where partner is { UnknownOutcome: UnknownOutcome.Resend, Recognises: null }
        select Gap.Of(partner, $"After a time-out a message goes to '{partner.Name}' again, and nothing says by what it would recognise the second one.", "unknownOutcome");
}
