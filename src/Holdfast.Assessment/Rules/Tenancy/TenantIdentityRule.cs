using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Tenancy;

/// <summary>Each tenant has credentials that open nothing of another tenant.</summary>
internal sealed class TenantIdentityRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2406",
        Name = "Each tenant has credentials that open nothing of another tenant",
        Area = Area.Tenancy,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Tenants],
        Meaning = "One leaked key, or one rotation that goes wrong, opens or stops the stores and partners of every tenant on the platform.",
        Fix = "Set 'sharing: { identities: per-tenant }': a managed identity, and its own scope of the vault, for each tenant.",
        Sources = ["https://learn.microsoft.com/azure/architecture/guide/multitenant/service/key-vault", "https://kubernetes.io/docs/concepts/security/multi-tenancy/"],
        ForeignIds = ["waf:SE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        if (SharedPart.HasNeighbours(estate) && estate.Model.Sharing?.Identities != TenantIdentities.PerTenant)
            yield return Gap.Of(estate, $"{estate.Model.Tenants.Count} tenants sign in to stores, vault and partners with the same credentials.", "sharing", "identities");
    }
}
