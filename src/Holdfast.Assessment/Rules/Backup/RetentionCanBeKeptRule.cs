using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Backups are not promised for longer than their service keeps them.</summary>
internal sealed class RetentionCanBeKeptRule : Rule
{
    private const long LargestVaulted = 1L << 40;

    private static readonly TimeSpan ServiceKeeps = TimeSpan.FromDays(35);

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2278",
        Name = "Backups are promised for no longer than somebody keeps them",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "The auditor, or the mistake found after two months, asks for a backup that was never kept: PostgreSQL Flexible Server keeps 35 days and no more.",
        Fix = "Keep 'backup.retention' within 35d and set 'backup.longTerm' for the rest, with a 'backupVault' to hold it (whole servers of at most 1 TiB, restored as files).",
        Sources = ["https://learn.microsoft.com/azure/postgresql/backup-restore/concepts-backup-restore", "https://learn.microsoft.com/azure/backup/backup-azure-database-postgresql-flex-support-matrix"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        foreach (var store in estate.Model.Stores.Values)
        {
            if (store is { Service: StoreService.FlexibleServer, Backup.Retention: { } retention } && retention > ServiceKeeps)
                yield return Gap.Of(store, $"Backups of '{store.Name}' are to be kept {DurationText.Format(retention)}, and the service keeps them 35d at most.", "backup", "retention");
            if (store.Backup?.LongTerm is not { } longTerm)
                continue;
            if (estate.Model.BackupVault is null)
                yield return Gap.Of(store, $"Copies of '{store.Name}' are to be kept {DurationText.Format(longTerm)}, and there is no backup vault.", "backup", "longTerm");
            else if (store is { Service: StoreService.FlexibleServer, Size.Storage: { Bytes: > LargestVaulted } storage })
                yield return Gap.Of(store, $"Copies of '{store.Name}' are to be kept {DurationText.Format(longTerm)} in the backup vault, which takes servers of 1TiB at most, and it has {storage}.", "backup", "longTerm");
        }
    }
}
