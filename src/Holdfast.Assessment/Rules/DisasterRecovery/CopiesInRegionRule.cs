using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.DisasterRecovery;

/// <summary>All that a recovered process stands on has a copy in the other region.</summary>
internal sealed class CopiesInRegionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2375",
        Name = "All that a recovered process stands on has a copy in the other region",
        Area = Area.DisasterRecovery,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The servers start, and there is nothing to serve: one store without a copy over there keeps the whole process down until the region is back.",
        Fix = "Set 'backup.geo: true' on a database (on Azure only while it is created) and 'redundancy: geo-zone' on files.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-backup-restore", "https://learn.microsoft.com/azure/storage/common/storage-disaster-recovery-guidance"],
        ForeignIds = ["aprl:31f4ac4b", "psrule:Azure.PostgreSQL.GeoRedundantBackup", "psrule:Azure.Storage.UseReplication", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (RegionRecovery.Of(estate) is not { } recovery)
            return [];
        var firstOn = new Dictionary<string, BusinessProcess>(StringComparer.Ordinal);
        foreach (var process in recovery.Processes)
        {
            foreach (var store in recovery.StoresOf(process))
                firstOn.TryAdd(store.Name, process);
        }

        return
            from store in estate.Model.Stores.Values
            let process = firstOn.GetValueOrDefault(store.Name)
            where process is not null && IsOnlyHere(store, recovery.Region.Mode)
            select Gap.Of(store, $"{process.Name} goes on in {recovery.Region.Region}, and of '{store.Name}' there is no copy there.");
    }

    private static bool IsOnlyHere(Store store, RecoveryMode mode) => store.Engine.Kind switch
    {
        StoreEngineKind.Postgresql => mode == RecoveryMode.BackupRestore && store.Backup is not { Geo: true },
        StoreEngineKind.Blob or StoreEngineKind.FileShare => store.Redundancy is not (StorageRedundancy.Geo or StorageRedundancy.GeoZone) && store.Backup is not { Geo: true },
        _ => false,
    };
}
