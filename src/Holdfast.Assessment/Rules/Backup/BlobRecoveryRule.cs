using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Point-in-time restore of blobs has what it stands on.</summary>
internal sealed class BlobRecoveryRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2265",
        Name = "Blobs that can be turned back have versions and a longer soft delete",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "Azure turns blobs back from their former versions and deleted blobs; without both it refuses the setting, and overwritten documents stay overwritten.",
        Fix = "Set 'versioning: { keep: 30d }' and a 'softDelete' longer than 'backup.pitr' on the store.",
        Sources = ["https://learn.microsoft.com/azure/storage/blobs/point-in-time-restore-overview", "https://learn.microsoft.com/azure/storage/blobs/versioning-overview"],
        ForeignIds = ["aprl:1b965cb9", "psrule:Azure.Storage.SoftDelete", "CKV2_AZURE_38"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in estate.Model.Stores.Values
        where store is { Engine.Kind: StoreEngineKind.Blob, Backup.Pitr: not null }
        let missing = Missing(estate, store, store.Backup!.Pitr!.Value)
        where missing is not null
        select Gap.Of(store, $"'{store.Name}' asks to be turned back by {DurationText.Format(store.Backup!.Pitr!.Value)} and {missing}.", missing!.Contains("versions", StringComparison.Ordinal) ? "versioning" : "softDelete");

    private static string? Missing(AssessedEstate estate, Store store, TimeSpan pitr) => store switch
    {
        { Versioning: null } => "keeps no former versions",
        { Versioning.Keep: { } kept } when kept < pitr => $"keeps former versions for {DurationText.Format(kept)}",
        // Its database asks for more, and HF2263 says so.
        _ when BackedUpStores.Pairs(estate).Any(pair => pair.Files == store && BackedUpStores.LosesFiles(pair.Database, store)) => null,
        { SoftDelete: null } => "keeps no deleted blobs",
        { SoftDelete: { } deleted } when deleted <= pitr => $"keeps deleted blobs for {DurationText.Format(deleted)}, which must be longer",
        _ => null,
    };
}
