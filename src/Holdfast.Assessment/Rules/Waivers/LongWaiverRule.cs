namespace Holdfast.Assessment.Rules.Waivers;

/// <summary>No waiver holds longer than its severity allows.</summary>
internal sealed class LongWaiverRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2006",
        Name = "No waiver holds longer than its severity allows",
        Area = Area.Waivers,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Waivers],
        Meaning = "A risk that is accepted for years is not accepted but forgotten; the people who knew its price have moved on.",
        Fix = "Let 'expires' lie at most 90 days ahead for an error, 180 for a warning and 365 for a note.",
        Sources = ["https://learn.microsoft.com/azure/governance/policy/concepts/exemption-structure"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var entry in estate.Model.Waivers.Index())
        {
            if (RuleSet.Find(entry.Item.Rule) is not { } rule)
                continue;
            var start = entry.Item.Created ?? estate.Today;
            var days = entry.Item.Expires.DayNumber - start.DayNumber;
            if (days > LongestDays(rule.Info.Severity))
                yield return WaiverGap.Of(
                    entry,
                    $"The waiver of {entry.Item.Rule} for {WaiverGap.SubjectOf(entry.Item)} holds {days} days; {LongestDays(rule.Info.Severity)} are allowed for a finding of severity {rule.Info.Severity.ToString().ToLowerInvariant()}.",
                    "expires");
        }
    }

    private static int LongestDays(Severity severity) => severity switch
    {
        Severity.Error => 90,
        Severity.Warning => 180,
        _ => 365,
    };
}
