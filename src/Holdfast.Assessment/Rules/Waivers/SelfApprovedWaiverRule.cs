namespace Holdfast.Assessment.Rules.Waivers;

/// <summary>Nobody accepts a risk alone.</summary>
internal sealed class SelfApprovedWaiverRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2005",
        Name = "Every waiver is approved by somebody other than its owner",
        Area = Area.Waivers,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Waivers],
        Meaning = "The team that would have to close the gap has excused itself from closing it; the business whose process would stop was not asked.",
        Fix = "Name as 'approver' somebody who answers for the process, not for the platform.",
        Sources = ["DependencyTrack/dependency-track#3627"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from entry in estate.Model.Waivers.Index()
        where string.Equals(entry.Item.Owner.Trim(), entry.Item.Approver.Trim(), StringComparison.OrdinalIgnoreCase)
        select WaiverGap.Of(entry, $"The waiver of {entry.Item.Rule} for {WaiverGap.SubjectOf(entry.Item)} is owned and approved by the same party, {WaiverGap.Short(entry.Item.Owner)}.", "approver");
}
