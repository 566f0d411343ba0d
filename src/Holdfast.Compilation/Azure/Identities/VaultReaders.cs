using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure.Identities;

/// <summary>Who reads the vault: an identity for each namespace, which hands workloads the secrets that are named for them. No workload reads it itself.</summary>
internal static class VaultReaders
{
    /// <summary>What the module tells of the reader of a namespace, for the vault of the second region.</summary>
    public static string PrincipalOf(string space) => $"{BicepText.Symbol("reader", space)}PrincipalId";

    /// <summary>The namespaces that workloads are in.</summary>
    public static IReadOnlyList<string> NamespacesOf(AzurePlan plan, IEnumerable<Workload> workloads) =>
        [.. workloads.Select(workload => ClusterNames.NamespaceOf(plan.Source, workload.Tenant)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <param name="concern">The module.</param>
    /// <param name="plan">What is compiled.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="vault">What is read.</param>
    /// <param name="issuer">Who signs the tokens of the cluster.</param>
    /// <param name="recovered">The workloads that also run there.</param>
    public static void Add(Concern concern, AzurePlan plan, string space, Resource vault, Expression issuer, IReadOnlyList<Workload> recovered)
    {
        var symbol = BicepText.Symbol("reader", space);
        var identity = concern.Add(symbol, ApiVersions.Identity, new ObjectLiteral { ["name"] = concern.Named($"{space}-{Bindings.VaultReader}"), ["location"] = concern.Location, ["tags"] = concern.Tags }, $"Reads the secrets of the namespace {space}.");
        var first = Trust(concern, space, identity, "account-of-reader", "service-account", issuer, after: null);
        if (NamespacesOf(plan, recovered).Contains(space))
        {
            Trust(concern, space, identity, "recovery-account-of-reader", "recovery-service-account", WorkloadModule.RecoveryIssuerOf(concern), first);
            concern.Tell(PrincipalOf(space), "string", $"Who reads secrets for {space}.", identity.Symbol.Get("properties").Get("principalId"));
        }

        concern.Grant(BicepText.Symbol("secrets-of", space), vault, BuiltInRole.SecretsUser, identity, "Reads secrets by name.");
        concern.Tell($"{symbol}ClientId", "string", $"The identity that reads secrets for {space}.", identity.Symbol.Get("properties").Get("clientId"));
    }

    private static Resource Trust(Concern concern, string space, Resource identity, string symbol, string name, Expression issuer, Resource? after) => concern.Add(BicepText.Symbol(symbol, space), ApiVersions.FederatedCredential, new ObjectLiteral
    {
        ["parent"] = identity.Symbol,
        ["name"] = name,
        ["properties"] = new ObjectLiteral
        {
            ["issuer"] = issuer,
            ["subject"] = $"system:serviceaccount:{space}:{Bindings.VaultReader}",
            ["audiences"] = new ArrayLiteral(["api://AzureADTokenExchange"]),
        },
        ["dependsOn"] = after is null ? null : new ArrayLiteral([after.Symbol]),
    });
}
