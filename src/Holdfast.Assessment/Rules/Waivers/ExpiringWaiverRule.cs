namespace Holdfast.Assessment.Rules.Waivers;

/// <summary>A waiver that is about to expire is looked at in time.</summary>
internal sealed class ExpiringWaiverRule : Rule
{
    private const int NoticeDays = 30;

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2002",
        Name = "No waiver expires within thirty days",
        Area = Area.Waivers,
        Severity = Severity.Note,
        IsAbsence = false,
        Needs = [Premise.Waivers],
        Meaning = "In a few weeks the gap counts again, and a release that is judged by this assessment would be stopped at a bad moment.",
        Fix = "Close the gap, or have the risk accepted again before the day comes.",
        Sources = ["https://microsoft.github.io/PSRule/v2/concepts/PSRule/en-US/about_PSRule_SuppressionGroups/"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from entry in estate.Model.Waivers.Index()
        let days = entry.Item.Expires.DayNumber - estate.Today.DayNumber
        where days is >= 0 and <= NoticeDays
        select WaiverGap.Of(entry, $"The waiver of {entry.Item.Rule} for {WaiverGap.SubjectOf(entry.Item)} expires in {days} days.", "expires");
}
