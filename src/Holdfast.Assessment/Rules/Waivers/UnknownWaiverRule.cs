namespace Holdfast.Assessment.Rules.Waivers;

/// <summary>A waiver names a rule that exists.</summary>
internal sealed class UnknownWaiverRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2004",
        Name = "Every waiver names a rule that exists",
        Area = Area.Waivers,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Waivers],
        Meaning = "Somebody believes that a risk is accepted, and it is not: the waiver covers nothing, because no rule has this reference.",
        Fix = "Write the reference as the finding shows it, such as HF2201. There is no waiver for a whole area or severity.",
        Sources = ["https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from entry in estate.Model.Waivers.Index()
        where RuleSet.Find(entry.Item.Rule) is null
        select WaiverGap.Of(entry, $"No rule has the reference '{WaiverGap.Short(entry.Item.Rule)}'.", "rule");
}
