using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>What cannot be made again has a backup.</summary>
internal sealed class BackupExistsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2261",
        Name = "What cannot be made again has a backup",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "Standbys and zone copies repeat a wrong DELETE within milliseconds: after an operator's mistake or a bad release there is nothing to go back to.",
        Fix = "Set 'backup: { pitr: 14d, retention: 35d }' on the store, or say with 'loss' that its content can be made again.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/disaster-recovery", "https://learn.microsoft.com/azure/storage/blobs/data-protection-overview"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in BackedUpStores.Irreplaceable(estate)
        where store.Backup is null && estate.ProcessesOn(store.Name).Count > 0
        select Gap.Of(store, $"'{store.Name}' has no backup, and {Copies(store)}.", "backup");

    private static string Copies(Store store) => store switch
    {
        { Availability: StoreAvailability.SameZone or StoreAvailability.ZoneRedundant } or { GeoReplica: not null } => "its standby repeats every mistake at once",
        { Redundancy: not (null or StorageRedundancy.Local) } => "its copies elsewhere repeat every mistake at once",
        { Engine.Kind: StoreEngineKind.Postgresql } => "it has no standby either",
        _ => "it is kept in one place",
    };
}
