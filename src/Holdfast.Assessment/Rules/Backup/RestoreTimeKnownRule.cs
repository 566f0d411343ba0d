namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Somebody knows how long a restore takes.</summary>
internal sealed class RestoreTimeKnownRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2280",
        Name = "Somebody has measured how long a restore takes",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "The documentation says from minutes to twelve hours; without a figure of your own, whoever must decide between waiting and paper has none.",
        Fix = "Set 'backup: { restoresIn: 35m }' on the store from the last restore test.",
        Sources = ["cloudnative-pg/cloudnative-pg#7197", "https://learn.microsoft.com/azure/postgresql/backup-restore/concepts-backup-restore"],
        ForeignIds = ["waf:RE:04", "waf:RE:08"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from store in BackedUpStores.Irreplaceable(estate)
        where store.Backup is { RestoresIn: null } && estate.IsCritical(store.Name)
        select Gap.Of(store, $"Nobody has measured how long a restore of '{store.Name}' takes, and {estate.ProcessesOn(store.Name)[0].Name} would wait for it.", "backup", "restoresIn");
}
