namespace Holdfast.Assessment.Rules.Backup;

/// <summary>A store that cannot be made again is not deleted by one wrong command.</summary>
internal sealed class StoreDeletableRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2273",
        Name = "A store that cannot be made again has a lock against deletion",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "One command in the wrong subscription deletes the server, and its own backups go with it after a few days.",
        Fix = "Set 'deleteLock: true' on the store.",
        Sources = ["https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources", "https://learn.microsoft.com/azure/postgresql/backup-restore/how-to-restore-dropped-server"],
        ForeignIds = ["waf:OE:11"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in BackedUpStores.Irreplaceable(estate)
        where !store.DeleteLock && estate.IsCritical(store.Name)
        select Gap.Of(store, $"Nothing keeps '{store.Name}' from being deleted by mistake, and {estate.ProcessesOn(store.Name)[0].Name} stands on it.", "deleteLock");
}
