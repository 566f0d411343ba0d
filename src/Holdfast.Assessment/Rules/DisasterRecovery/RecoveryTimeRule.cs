using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>The recovery can be over in the time that is promised for it.</summary>
internal sealed class RecoveryTimeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2373",
        Name = "The loss of the region can be over within the time that is accepted",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Recovery],
        Meaning = "The plan cannot keep its promise on paper, and so it will not in the night: the workaround ends before the system is back.",
        Fix = "Accept a longer 'regionLoss.rto', keep more of the estate warm ('azure.recovery.mode'), or decide sooner ('continuity.decidesWithin').",
        Sources = ["https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server", "https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-backup-restore", "https://learn.microsoft.com/azure/storage/common/storage-disaster-recovery-guidance"],
        ForeignIds = ["waf:RE:04", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var recovery = RegionRecovery.Of(estate);
        if (recovery is null)
            yield break;
        foreach (var process in recovery.Processes)
        {
            if (process.Objectives.RegionLoss is { } accepted && recovery.ShortestTime(process) is { } shortest && shortest.Time > accepted.Rto)
                yield return Gap.Of(process, $"{process.Name} may be gone for {DurationText.Format(accepted.Rto)} with its region, and it takes {shortest.Because}.", "objectives", "regionLoss");
        }
    }
}
