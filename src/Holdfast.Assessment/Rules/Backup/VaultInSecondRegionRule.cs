using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>The backup vault can be restored from while the region is lost.</summary>
internal sealed class VaultInSecondRegionRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2274",
        Name = "The backup vault can be restored from in the second region",
        Area = Area.Backup,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Recovery, Premise.Vault],
        Meaning = "The vault's second copy exists and nobody may use it until Microsoft declares the region lost, which may take a day; in a zone-redundant vault there is no second copy.",
        Fix = "Set 'backupVault: { redundancy: geo, crossRegionRestore: true }'; the redundancy cannot be changed once the vault holds something.",
        Sources = ["https://learn.microsoft.com/azure/backup/backup-create-recovery-services-vault#set-cross-region-restore", "https://learn.microsoft.com/azure/backup/backup-vault-overview"],
        ForeignIds = ["aprl:1549b91f", "psrule:Azure.RSV.StorageType", "waf:RE:09"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model is not { Azure.Recovery: { } recovery, BackupVault: { } vault })
            yield break;
        if (vault.Redundancy is not (StorageRedundancy.Geo or StorageRedundancy.GeoZone))
            yield return Gap.Of(estate, $"The backup vault keeps its copies in {estate.Model.Azure!.Region} alone, and the estate recovers in {recovery.Region}.", "backupVault", "redundancy");
        else if (!vault.CrossRegionRestore)
            yield return Gap.Of(estate, $"The backup vault's copies in {recovery.Region} cannot be restored before Microsoft declares {estate.Model.Azure!.Region} lost.", "backupVault", "crossRegionRestore");
    }
}
