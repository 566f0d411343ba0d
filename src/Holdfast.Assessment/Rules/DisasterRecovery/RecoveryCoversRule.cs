using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>A mission-critical process is among those that are recovered.</summary>
internal sealed class RecoveryCoversRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2371",
        Name = "A mission-critical process is among those that are recovered",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "The company stops with this process, and the plan for the loss of the region leaves it out.",
        Fix = "Add the process to 'azure.recovery.processes', or remove the list to recover all of them.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is not { } recovery)
            return [];
        return
            from process in estate.Model.Processes.Values
            where process.Criticality == Criticality.MissionCritical && !recovery.Recovers(process)
            select Gap.Of(process, $"{process.Name} is mission-critical, and only {string.Join(" and ", recovery.Region.Processes)} {(recovery.Region.Processes.Count == 1 ? "goes" : "go")} on in {recovery.Region.Region}.");
    }
}
