using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>A database and its files can be restored to the same moment.</summary>
internal sealed class PairSameMomentRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2264",
        Name = "A database and its files can be restored to the same moment",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "For part of the database's window there is no copy of the files, or only one that is older than the database: the restore succeeds and the documents of the last hours are missing.",
        Fix = "Give both stores the same 'backup.pitr', or, where the files are copied at intervals, set 'backup: { after: erp }' on them, so that the copy is younger than the database.",
        Sources = ["odoo/odoo#9296", "acsone/click-odoo-contrib#160", "https://learn.microsoft.com/azure/storage/blobs/point-in-time-restore-overview"],
        ForeignIds = ["waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from pair in BackedUpStores.Pairs(estate)
        where pair is { Database.Backup.Pitr: not null, Files.Backup: not null }
        let window = pair.Database.Backup!.Pitr!.Value
        let files = pair.Files.Backup!
        where files.Pitr is { } reach ? reach < window : files.After != pair.Database.Name
        select Gap.Of(
            pair.Files,
            files.Pitr is { } filesReach
                ? $"'{pair.Files.Name}' can be turned back by {DurationText.Format(filesReach)}, and '{pair.Database.Name}', which must be restored to the same moment, by {DurationText.Format(window)}."
                : $"'{pair.Files.Name}' is copied at a time of its own, and '{pair.Database.Name}' speaks of files that came after.",
            "backup", files.Pitr is null ? "after" : "pitr");
}
