namespace Holdfast.Assessment.Rules.Ownership;

/// <summary>A call that nobody answers goes on.</summary>
internal sealed class EscalationRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2360",
        Name = "A call that nobody answers goes on to somebody else",
        Area = Area.Ownership,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.OnCall],
        Meaning = "A telephone in a drawer, a flight, an illness: the one person does not answer, and the outage lasts until somebody comes to work.",
        Fix = "Name the next rota in 'escalates', and let at least two people take turns ('people').",
        Sources = ["https://sre.google/sre-book/being-on-call/", "https://learn.microsoft.com/azure/well-architected/design-guides/incident-management"],
        ForeignIds = ["waf:OE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var ends = estate.Model.OnCall.Values.Select(rota => rota.Escalates).ToHashSet(StringComparer.Ordinal);
        return
            from rota in estate.Model.OnCall
            let isLast = rota.Value.Escalates is null && ends.Contains(rota.Key)
            where (rota.Value.Escalates is null && !isLast) || rota.Value.People < 2
            select Gap.Of(
                "onCall",
                rota.Key,
                rota.Value.People < 2
                    ? $"A single person takes every call of '{rota.Key}'."
                    : $"A call that nobody of '{rota.Key}' answers goes to nobody else.");
    }
}
