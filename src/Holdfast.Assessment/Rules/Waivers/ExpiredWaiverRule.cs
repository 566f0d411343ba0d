namespace Holdfast.Assessment.Rules.Waivers;

/// <summary>A waiver that has expired is itself a gap.</summary>
internal sealed class ExpiredWaiverRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2001",
        Name = "No waiver has expired",
        Area = Area.Waivers,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Waivers],
        Meaning = "Somebody accepted a gap until a day that has passed. The gap is back, and nobody has looked at it since.",
        Fix = "Close the gap and remove the waiver, or have the risk accepted again with a new 'expires'.",
        Sources = ["awslabs/ferret-scan#699: suppressions that expired silently left 92 rules inert for four months"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from entry in estate.Model.Waivers.Index()
        where entry.Item.Expires < estate.Today
        select WaiverGap.Of(entry, $"The waiver of {entry.Item.Rule} for {WaiverGap.SubjectOf(entry.Item)} expired on {entry.Item.Expires:yyyy-MM-dd}.", "expires");
}
