using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Security;

/// <summary>A deleted vault or secret can be brought back.</summary>
internal sealed class VaultRecoveryRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2444",
        Name = "A deleted vault or secret can be brought back",
        Area = Area.Security,
        Severity = Severity.Error,
        IsAbsence = true,
        Needs = [Premise.Security],
        Meaning = "A script with the wrong scope deletes the vault, or its purge ends what soft delete had kept. Every certificate, key and partner credential is gone, and no backup of a database helps.",
        Fix = "Set 'security: { secrets: { softDelete: 90d, purgeProtection: true } }'.",
        Sources = ["https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview", "https://learn.microsoft.com/azure/reliability/reliability-key-vault"],
        ForeignIds =
        [
            "aprl:1cca00d2", "aprl:70fcfe6d", "psrule:Azure.KeyVault.SoftDelete", "psrule:Azure.KeyVault.PurgeProtect", "CKV_AZURE_42",
            "CKV_AZURE_110", "CKV_AZURE_111", "waf:SE:09",
        ],
    };

    private const int AzureDays = 90;

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (estate.Model.Security?.Secrets is not { } secrets)
            yield break;
        if (!secrets.PurgeProtection)
            yield return Gap.Of(estate, "Whoever may delete a secret may also purge it, and then nothing brings it back.", "security", "secrets", "purgeProtection");
        else if (secrets.SoftDelete is null || secrets.SoftDelete.Value.TotalDays < AzureDays)
            yield return Gap.Of(
                estate,
                secrets.SoftDelete is { } days ? $"A deleted secret can be brought back for {DurationText.Format(days)} only; Azure keeps it for up to {AzureDays}d." : "Nobody has said how long a deleted secret can be brought back.",
                "security", "secrets", "softDelete");
    }
}
