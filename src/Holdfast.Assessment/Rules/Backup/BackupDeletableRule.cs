namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Backups of critical data cannot be deleted by whoever took over an account.</summary>
internal sealed class BackupDeletableRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2272",
        Name = "Backups of critical data can be neither changed nor deleted",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Extortion begins with the backups: one stolen administrator's account deletes them first and encrypts the data then.",
        Fix = "Set 'backup: { immutable: true }' on the store.",
        Sources = ["https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept", "https://learn.microsoft.com/azure/storage/blobs/immutable-storage-overview"],
        ForeignIds = ["azqr:st-010", "waf:SE:12"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in BackedUpStores.Irreplaceable(estate)
        where store.Backup is { Immutable: false } && estate.IsCritical(store.Name)
        select Gap.Of(store, $"Backups of '{store.Name}' can be deleted, and {estate.ProcessesOn(store.Name)[0].Name} has nothing else to go back to.", "backup", "immutable");
}
