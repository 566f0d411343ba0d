using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>A workaround lasts until the process is back.</summary>
internal sealed class WorkaroundLastsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2377",
        Name = "A workaround lasts until the process can be back",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Paper works until the printed lists are used up or nobody can find anything: from that hour on the outage costs the full price, whatever the plan says.",
        Fix = "Write to 'continuity.lasts' how long people can carry on, try it once, and agree objectives ('rto', 'regionLoss.rto') within it.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        where process.Criticality <= Criticality.BusinessCritical && process.Continuity?.Workaround is not null
        let longest = process.Objectives.RegionLoss?.Rto ?? process.Objectives.Rto
        let byHand = process.Continuity!.Lasts
        where !(byHand >= longest)
        select Gap.Of(
            process,
            byHand is { } lasts
                ? $"{process.Name} lasts {DurationText.Format(lasts)} by hand, and may be down for {DurationText.Format(longest)}{(process.Objectives.RegionLoss is null ? "" : " with its region")}."
                : $"Nothing says how long {process.Name} lasts by hand; it may be down for {DurationText.Format(longest)}.",
            "continuity");
}
