namespace Holdfast.Assessment.Rules.Backup;

/// <summary>Somebody is told when a backup fails.</summary>
internal sealed class VaultTellsRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2276",
        Name = "A failed backup raises an alert",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Vault],
        Meaning = "Backups stop on the day a key expires or a network rule changes, and it is found out at the restore, weeks later.",
        Fix = "Set 'backupVault: { alertOnFailure: true }'.",
        Sources = ["https://learn.microsoft.com/azure/backup/backup-azure-monitoring-built-in-monitor"],
        ForeignIds = ["aprl:2912472d", "waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.BackupVault is { AlertOnFailure: false })
            yield return Gap.Of(estate, "Nobody is told when a backup to the vault fails.", "backupVault", "alertOnFailure");
    }
}
