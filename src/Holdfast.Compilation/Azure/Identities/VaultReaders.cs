using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Kubernetes.Access;
using Holdfast.Compilation.Kubernetes.Planning;

namespace Holdfast.Compilation.Azure.Identities;

/// <summary>Who reads the vault: an identity for each namespace, which hands workloads the secrets that are named for them. No workload reads it itself.</summary>
internal static class VaultReaders
{
    public static void Add(Concern concern, AzurePlan plan, Resource vault, Expression issuer)
    {
        foreach (var space in new ClusterPlan(plan.Source).Namespaces)
        {
            var symbol = BicepText.Symbol("reader", space.Name);
            var identity = concern.Add(symbol, ApiVersions.Identity, new ObjectLiteral { ["name"] = concern.Named($"{space.Name}-{Bindings.VaultReader}"), ["location"] = concern.Location, ["tags"] = concern.Tags }, $"Reads the secrets of the namespace {space.Name}.");
            concern.Add(BicepText.Symbol("account-of-reader", space.Name), ApiVersions.FederatedCredential, new ObjectLiteral
            {
                ["parent"] = identity.Symbol,
                ["name"] = "service-account",
                ["properties"] = new ObjectLiteral
                {
                    ["issuer"] = issuer,
                    ["subject"] = $"system:serviceaccount:{space.Name}:{Bindings.VaultReader}",
                    ["audiences"] = new ArrayLiteral(["api://AzureADTokenExchange"]),
                },
            });
            concern.Grant(BicepText.Symbol("secrets-of", space.Name), vault, BuiltInRole.SecretsUser, identity, "Reads secrets by name.");
            concern.Tell($"{symbol}ClientId", "string", $"The identity that reads secrets for {space.Name}.", identity.Symbol.Get("properties").Get("clientId"));
        }
    }
}
