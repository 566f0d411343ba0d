using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>The copies in the other region are as new as promised.</summary>
internal sealed class RecoveryPointRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2374",
        Name = "The copies in the other region are as new as is accepted",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Recovery],
        Meaning = "What was booked in the last minutes before the loss is gone: goods that were shipped stand in stock, and orders that were confirmed are unknown.",
        Fix = "Accept an older 'regionLoss.rpo', or keep replicas in the other region instead of backups.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-backup-restore", "https://learn.microsoft.com/azure/reliability/reliability-postgresql-flexible-server", "https://learn.microsoft.com/azure/storage/common/storage-disaster-recovery-guidance"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is not { } recovery)
            return [];
        return
            from process in recovery.Processes
            where process.Objectives.RegionLoss is not null
            let accepted = process.Objectives.RegionLoss!.Rpo
            let oldest = recovery.StoresOf(process).Select(store => (Store: store, Copy: recovery.OldestCopy(store))).Where(entry => entry.Copy?.Age > accepted).OrderByDescending(entry => entry.Copy!.Value.Age).FirstOrDefault()
            where oldest.Store is not null
            select Gap.Of(process, $"{process.Name} may lose {(accepted == TimeSpan.Zero ? "nothing" : DurationText.Format(accepted))} with its region, but for '{oldest.Store.Name}' {oldest.Copy!.Value.Because}.", "objectives", "regionLoss");
    }
}
