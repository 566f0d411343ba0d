namespace Holdfast.Assessment.Rules.Waivers;

/// <summary>A waived error has a compensating control.</summary>
internal sealed class UncontrolledWaiverRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2007",
        Name = "Every waiver of an error names what limits the damage meanwhile",
        Area = Area.Waivers,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Waivers],
        Meaning = "An objective will be broken by an ordinary failure, and nothing makes it less likely or less bad until the gap is closed.",
        Fix = "Say in 'control' what is done meanwhile: a manual check, a shorter retention, a person on call at the cut-off.",
        Sources = ["https://www.pcisecuritystandards.org/document_library/"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from entry in estate.Model.Waivers.Index()
        where RuleSet.Find(entry.Item.Rule) is { Info.Severity: Severity.Error } && string.IsNullOrWhiteSpace(entry.Item.Control)
        select WaiverGap.Of(entry, $"The waiver of {entry.Item.Rule} for {WaiverGap.SubjectOf(entry.Item)} names no compensating control.");
}
