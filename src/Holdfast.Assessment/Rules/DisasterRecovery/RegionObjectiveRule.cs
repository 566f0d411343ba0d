using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>It is said what is accepted when the region is lost.</summary>
internal sealed class RegionObjectiveRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2372",
        Name = "A critical process says what is accepted when the region is lost",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "The objectives for an ordinary day hold for the lost region too, and no backup and no replica can keep them: the business believes in minutes and gets hours.",
        Fix = "Add 'regionLoss: { rto, rpo }' to the objectives of the process, as its owner accepts it.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery", "https://learn.microsoft.com/azure/well-architected/reliability/metrics"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is not { } recovery)
            return [];
        return
            from process in estate.Model.Processes.Values
            where recovery.Region.Mode != RecoveryMode.ActiveActive && recovery.Recovers(process)
            where process.Criticality <= Criticality.BusinessCritical && process.Objectives.RegionLoss is null
            select Gap.Of(
                process,
                $"{process.Name} asks to be back in {DurationText.Format(process.Objectives.Rto)} and to lose {(process.Objectives.Rpo == TimeSpan.Zero ? "nothing" : $"at most {DurationText.Format(process.Objectives.Rpo)}")} even when {recovery.Azure.Region} is gone.",
                "objectives");
    }
}
