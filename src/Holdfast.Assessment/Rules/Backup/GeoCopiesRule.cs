using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>What the recovery region needs has a copy that survives the region.</summary>
internal sealed class GeoCopiesRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2270",
        Name = "What the recovery region needs has a copy outside the region",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Recovery],
        Meaning = "The recovery region has nothing to restore from: the backups are in the region that is lost. For PostgreSQL it cannot be mended later, as geo-redundancy is chosen when the server is created.",
        Fix = "Set 'backup: { geo: true }' on the store, or 'redundancy: geo-zone' for files.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/backup-restore/concepts-backup-restore", "https://learn.microsoft.com/azure/storage/common/storage-redundancy"],
        ForeignIds = ["aprl:31f4ac4b", "psrule:Azure.PostgreSQL.GeoRedundantBackup", "CKV_AZURE_136", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Azure?.Recovery is not { } recovery)
            yield break;
        foreach (var store in BackedUpStores.Irreplaceable(estate).Where(store => !IsCopied(store)))
        {
            var process = estate.ProcessesOn(store.Name).FirstOrDefault(process =>
                process.Criticality != Criticality.Deferrable && (recovery.Processes.Count == 0 || recovery.Processes.Contains(process.Name, StringComparer.Ordinal)));
            if (process is not null)
                yield return Gap.Of(store, $"'{store.Name}' has no copy outside {estate.Model.Azure!.Region}, and {process.Name} is to go on in {recovery.Region}.", "backup", "geo");
        }
    }

    private static bool IsCopied(Store store) =>
        store.Backup is { Geo: true } || store.GeoReplica is not null
        || (store.Engine.Kind != StoreEngineKind.Postgresql && store.Redundancy is StorageRedundancy.Geo or StorageRedundancy.GeoZone);
}
