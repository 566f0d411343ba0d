using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Azure.Recovering;

/// <summary>The ways from the second region to what both regions share: the registry, and accounts that Azure copies.</summary>
internal static class RecoveryEndpointModule
{
    public static Concern? Of(AzurePlan plan, RecoveredParts parts)
    {
        var registry = plan.RecoveryRuns && plan.Estate.Platform?.Registry is { Tier: RegistryTier.Premium };
        if (!registry && parts.CopiedAccounts.Count == 0)
            return null;
        var concern = new Concern(plan, "recovery-endpoints", "Private endpoints in the recovery region of what both regions share. Without them a recovery would find every name, and reach nothing: the other region's endpoints are lost with it.");
        if (registry)
            Add(concern, "registryId", "registry", "registry", PrivateName.Registry);
        foreach (var account in parts.CopiedAccounts)
            Add(concern, IdOf(account), account.Name, account.Engine.Kind == StoreEngineKind.FileShare ? "file" : "blob", account.Engine.Kind == StoreEngineKind.FileShare ? PrivateName.File : PrivateName.Blob);
        return concern;
    }

    /// <summary>What the module that makes an account tells, and this one asks.</summary>
    public static string IdOf(Store account) => $"{BicepText.Symbol(account.Name)}Id";

    private static void Add(Concern concern, string parameter, string shared, string part, PrivateName name) =>
        concern.Connect(BicepText.Symbol("shared", shared), concern.Named(shared), concern.Ask(parameter, "string", $"What the private endpoint of {shared} leads to."), part, name);
}
