using Holdfast.Assessment.Waivers;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Waivers;

/// <summary>A waiver whose gap is gone is removed.</summary>
internal sealed class StaleWaiverRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2003",
        Name = "Every waiver still covers a gap",
        Area = Area.Waivers,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Waivers],
        Meaning = "A waiver without a gap lies in wait: the day the gap comes back, it is accepted without anybody having decided so.",
        Fix = "Remove the waiver.",
        Sources = ["Azure/azqr#238: accepted risks must be remembered, and forgotten when they are gone"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var entry in estate.Model.Waivers.Index())
        {
            // Another environment's waiver is judged there; a rule about waivers would ask itself.
            if (entry.Item.Environment is { } environment && environment != estate.Environment)
                continue;
            if (RuleSet.Find(entry.Item.Rule) is not { Info.Area: not Area.Waivers } rule || IsNeeded(estate, entry.Item, rule))
                continue;
            yield return WaiverGap.Of(entry, $"{entry.Item.Rule} finds nothing that the waiver for {WaiverGap.SubjectOf(entry.Item)} could cover.");
        }
    }

    private static bool IsNeeded(AssessedEstate estate, Waiver waiver, Rule rule) =>
        rule.Find(estate).Any(gap => WaiverRegister.Covers(waiver, rule.Info.Reference, gap.Subject));
}
