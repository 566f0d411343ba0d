using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Stores;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Access;

/// <summary>What only Azure knows once it has built the estate: addresses and identities. Whoever deploys the infrastructure writes them here.</summary>
internal static class Bindings
{
    public const string Name = "bindings";

    /// <summary>Said above the objects.</summary>
    public const string Remark =
        "# What only Azure knows once the infrastructure stands: addresses and identities, never a secret. Whoever deploys it writes here what its\n"
        + "# modules tell; a release keeps what it finds. A name under .invalid never resolves: what is not bound yet cannot be reached.\n";

    public static string Host(string name) => name + "-host";

    public static string Identity(string workload) => workload + "-client-id";

    public const string VaultUrl = "vault-url";

    public const string DirectoryId = "directory-id";

    public const string MetricsUrl = "metrics-url";

    /// <summary>The identity that reads the vault for a namespace.</summary>
    public const string VaultReader = "secrets-reader";

    public static JsonNode Of(ClusterPlan cluster, NamespacePlan space) =>
        KubeObject.Of("v1", "ConfigMap", Name, space.Name).With("data", Tree.Map(Values(cluster, space)));

    private static IEnumerable<(string Key, string Value)> Values(ClusterPlan cluster, NamespacePlan space)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [DirectoryId] = "00000000-0000-0000-0000-000000000000",
            [VaultUrl] = "https://vault.invalid",
            [MetricsUrl] = "https://metrics.invalid",
            [Identity(VaultReader)] = "00000000-0000-0000-0000-000000000000",
        };
        foreach (var plan in cluster.In(space))
        {
            if (plan.IsFederated)
                values[Identity(plan.Name)] = "00000000-0000-0000-0000-000000000000";
            foreach (var store in plan.Stores.Where(store => StoreAddress.Of(cluster, plan, store).Host is null))
                values[Host(store.Name)] = $"{store.Name}.{space.Name}.invalid";
            foreach (var partner in plan.Partners)
                values[Host(partner.Name)] = $"{partner.Name}.{space.Name}.invalid";
        }

        foreach (var store in CloudNativePg.In(cluster, space))
        {
            values[Identity(store.Name)] = "00000000-0000-0000-0000-000000000000";
            values[Host(store.Name + "-backups")] = $"{store.Name}-backups.{space.Name}.invalid";
        }

        return values.Select(entry => (entry.Key, entry.Value));
    }
}
