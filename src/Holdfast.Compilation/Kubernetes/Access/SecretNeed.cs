using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Access;

/// <summary>A secret that a workload reads: by which name it finds it, and by which name the vault keeps it.</summary>
/// <param name="Variable">The variable of the container.</param>
/// <param name="VaultName">The secret's name in the vault.</param>
internal sealed record SecretNeed(string Variable, string VaultName)
{
    public static IReadOnlyList<SecretNeed> Of(WorkloadPlan plan) =>
    [
        .. plan.Stores.Where(store => store.Engine.Kind == StoreEngineKind.Postgresql)
            .Select(store => new SecretNeed(Variables.Password(plan, store), $"{store.Name}-{(plan.IsOdoo ? "odoo" : plan.Name)}")),
        .. plan.Stores.Where(store => store.Engine.Kind == StoreEngineKind.Redis)
            .Select(store => new SecretNeed(Variables.Password(plan, store), $"{store.Name}-access-key")),
        .. plan.Partners.Where(partner => partner.Credentials is not null)
            .Select(partner => new SecretNeed(Variables.Of(partner.Name, "CREDENTIALS"), partner.Credentials!.Value.SecretName)),
    ];

    /// <summary>The secret object that holds what the vault keeps for a workload.</summary>
    public static string ObjectOf(WorkloadPlan plan) => KubeName.Of(plan.Name, "secrets");
}
