using Holdfast.Assessment.Rules.Objectives;
using Holdfast.Assessment.Rules.Observability;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Ownership;

/// <summary>An alert reaches a rota that somebody has staffed for those hours.</summary>
internal sealed class StaffedRotaRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2359",
        Name = "A call about a critical process reaches a rota that is staffed then",
        Area = Area.Ownership,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Alerts],
        Meaning = "The alert rings a name behind which nobody stands at that hour: everything was detected in time, and nobody came.",
        Fix = "Name the rota that the alert tier calls ('to') under 'onCall', with how many 'people' take turns and 'hours' that cover the tier's.",
        Sources = ["https://sre.google/sre-book/being-on-call/", "https://learn.microsoft.com/azure/well-architected/design-guides/incident-management"],
        ForeignIds = ["waf:OE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from tier in estate.Model.Observability?.Alerts?.Tiers ?? new Dictionary<string, AlertTier>()
        where estate.Model.Processes.Values.Any(process => process.Criticality <= Criticality.BusinessCritical && CallingTiers.For(estate, process).Any(calling => calling.Key == tier.Key))
        let words = Judge(estate, tier.Value)
        where words is not null
        select new Gap(new Subject("observability", tier.Key), ["observability", "alerts", "tiers", tier.Key, "to"], $"Alerts of the tier '{tier.Key}' call {tier.Value.To}, {words}.");

    private static string? Judge(AssessedEstate estate, AlertTier tier)
    {
        if (!estate.Model.OnCall.TryGetValue(tier.To, out var rota))
            return "and no rota of that name says who comes";
        var uncovered = new WorkingTime(estate).FirstUncovered(tier.Hours ?? WeeklyHours.Always, [rota.Hours ?? WeeklyHours.Always]);
        return uncovered is { } moment ? $"which nobody staffs on {moment.Day} at {moment.Time:HH:mm}" : null;
    }
}
