using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Backup;

/// <summary>The backup vault withstands a stolen administrator's account.</summary>
internal sealed class VaultWithstandsRule : Rule
{
    private static readonly TimeSpan ShortestSoftDelete = TimeSpan.FromDays(14);

    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2275",
        Name = "The backup vault withstands a stolen account",
        Area = Area.Backup,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Vault],
        Meaning = "Whoever holds one administrator's account switches soft delete off, deletes the backups and waits: the vault was the last line.",
        Fix = "Set 'backupVault: { softDelete: 30d, immutability: locked, guardedBy: approvers }'.",
        Sources = ["https://learn.microsoft.com/azure/backup/secure-by-default", "https://learn.microsoft.com/azure/backup/multi-user-authorization-concept"],
        ForeignIds = ["aprl:9e39919b", "psrule:Azure.BV.Immutable", "waf:SE:12"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.BackupVault is not { } vault)
            yield break;
        if (vault.SoftDelete is null || vault.SoftDelete < ShortestSoftDelete)
            yield return Gap.Of(
                estate,
                vault.SoftDelete is { } kept
                    ? $"A backup deleted from the vault can be brought back for {DurationText.Format(kept)} only."
                    : "A backup deleted from the vault is gone at once.",
                "backupVault", "softDelete");
        if (vault.Immutability != VaultImmutability.Locked)
            yield return Gap.Of(estate, $"Backups in the vault can be deleted before their time{(vault.Immutability == VaultImmutability.Unlocked ? " once somebody switches immutability off" : "")}.", "backupVault", "immutability");
        if (vault.GuardedBy is null)
            yield return Gap.Of(estate, "One person alone can weaken the backup vault.", "backupVault", "guardedBy");
    }
}
