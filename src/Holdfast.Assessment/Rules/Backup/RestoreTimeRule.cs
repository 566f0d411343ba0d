using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Where a restore is the only way back, it is faster than the objective.</summary>
internal sealed class RestoreTimeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2279",
        Name = "Where a restore is the only way back, it keeps the recovery time objective",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "After an ordinary failure the process is away for as long as the restore takes, however the objective is written.",
        Fix = "Set 'availability: zone-redundant' on the store (or a zone-redundant 'redundancy' for files), or relax the RTO of the process.",
        Sources = ["https://learn.microsoft.com/azure/postgresql/backup-restore/concepts-backup-restore", "https://learn.microsoft.com/azure/well-architected/reliability/metrics"],
        ForeignIds = ["waf:RE:04"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in BackedUpStores.Irreplaceable(estate)
        where RestoreIsTheOnlyWay(store) && store.Backup?.RestoresIn is not null && estate.Objectives.ContainsKey(store.Name)
        let rto = estate.Objectives[store.Name].Rto
        let takes = store.Backup!.RestoresIn!.Value
        where takes > rto.Value
        select Gap.Of(
            store,
            $"A restore of '{store.Name}' takes {DurationText.Format(takes)}, is the only way back when its zone is lost, and the RTO is {DurationText.Format(rto.Value)} because of {rto.Because}.",
            "backup", "restoresIn");

    private static bool RestoreIsTheOnlyWay(Store store) => store.Engine.Kind == StoreEngineKind.Postgresql
        ? store.Availability != StoreAvailability.ZoneRedundant
        : store.Redundancy is null or StorageRedundancy.Local;
}
