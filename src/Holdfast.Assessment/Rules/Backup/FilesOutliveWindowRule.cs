using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>A deleted file can be brought back for as long as its database can be turned back.</summary>
internal sealed class FilesOutliveWindowRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2263",
        Name = "Deleted files outlive the recovery window of their database",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "Odoo's housekeeping removes files that no row mentions any more; turn the database back beyond the soft-delete time and its rows speak of files that are gone for good.",
        Fix = "Set 'softDelete' on the file store longer than 'backup.pitr' of the database.",
        Sources = ["https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview", "https://github.com/odoo/odoo/blob/19.0/odoo/addons/base/models/ir_attachment.py"],
        ForeignIds = ["aprl:03263c57", "psrule:Azure.Storage.SoftDelete", "psrule:Azure.Storage.FileShareSoftDelete", "CKV2_AZURE_38"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from pair in BackedUpStores.Pairs(estate)
        where BackedUpStores.LosesFiles(pair.Database, pair.Files)
        let window = pair.Database.Backup!.Pitr!.Value
        select Gap.Of(
            pair.Files,
            pair.Files.SoftDelete is { } kept
                ? $"'{pair.Files.Name}' keeps deleted files for {DurationText.Format(kept)}, and '{pair.Database.Name}' can be turned back by {DurationText.Format(window)}."
                : $"'{pair.Files.Name}' keeps no deleted files, and '{pair.Database.Name}' can be turned back by {DurationText.Format(window)}.",
            "softDelete");
}
