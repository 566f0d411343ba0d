using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Release;

/// <summary>Changes rest while the business has its peak.</summary>
internal sealed class FreezeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2423",
        Name = "Changes rest while the business has its peak",
        Area = Area.Release,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The one release that goes wrong in the busiest fortnight costs more orders than a year of late features, and those who could mend it are on the floor helping to pack.",
        Fix = "Write the peaks and the stocktaking into 'release: { freeze }', with 'from' and 'to' as month-day.",
        Sources = ["https://sre.google/sre-book/release-engineering/", "akuity/kargo#1422"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var strictest = estate.Model.Processes.Values.MinBy(process => process.Criticality);
        if (strictest is { Criticality: <= Criticality.BusinessCritical } && estate.Model.Release is not { Freeze.Count: > 0 })
            yield return Gap.Of(estate, $"Changes may reach {strictest.Name} on every day of the year, its busiest included.", "release", "freeze");
    }
}
