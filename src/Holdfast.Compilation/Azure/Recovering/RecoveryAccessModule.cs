using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Identities;
using Holdfast.Compilation.Azure.Vaults;

namespace Holdfast.Compilation.Azure.Recovering;

/// <summary>What workloads may do in the second region: the same as in the first, as the same identities.</summary>
internal static class RecoveryAccessModule
{
    public static Concern? Of(AzurePlan plan, RecoveredParts parts)
    {
        if (!plan.RecoveryHasCluster || (!parts.HasVault && parts.Caches.Count == 0))
            return null;
        var concern = new Concern(plan, "recovery-access", "What workloads may do in the recovery region. They are the same identities as in the first: no manifest differs between the regions.");
        var vault = parts.HasVault ? concern.File.Add(new Resource("vault", ApiVersions.Vault, new ObjectLiteral { ["name"] = VaultModule.NameOf }) { Existing = true }) : null;
        var caches = parts.Caches.ToDictionary(cache => cache.Name, cache => CacheAccess.Database(concern, cache), StringComparer.Ordinal);
        foreach (var space in vault is null ? [] : VaultReaders.NamespacesOf(plan, parts.Workloads))
            concern.GrantTo(BicepText.Symbol("secrets-of", space), vault!, BuiltInRole.SecretsUser, space, concern.Ask(VaultReaders.PrincipalOf(space), "string", $"Who reads secrets for {space}."), "Reads secrets by name.");
        foreach (var workload in parts.Workloads.Where(workload => workload.Uses.Any(caches.ContainsKey)))
        {
            var principal = concern.Ask(WorkloadModule.PrincipalOf(workload), "string", $"Who {workload.Name} is.");
            foreach (var used in workload.Uses.Where(caches.ContainsKey))
                CacheAccess.Add(concern, workload, used, caches[used], principal);
        }

        return concern;
    }
}
