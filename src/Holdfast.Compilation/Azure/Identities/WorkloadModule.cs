using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Vaults;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Azure.Identities;

/// <summary>An identity for each workload, and what it may do: what the estate says it uses, and nothing else.</summary>
internal static class WorkloadModule
{
    public static Concern Of(AzurePlan plan)
    {
        var concern = new Concern(plan, "workloads", "Who workloads are. Each service account of the cluster is one identity; there is no password to lose. In databases an identity is a role, which the estate's migrations make.");
        var issuer = concern.Ask("issuer", "string", "Who signs the tokens of service accounts.");
        var vault = concern.File.Add(new Resource("vault", ApiVersions.Vault, new ObjectLiteral { ["name"] = VaultModule.NameOf }) { Existing = true });
        var workloads = plan.Estate.Workloads.Values.OrderBy(workload => workload.Name, StringComparer.Ordinal).ToList();
        var accounts = plan.Accounts.Where(account => workloads.Exists(workload => workload.Uses.Contains(account.Name)))
            .ToDictionary(account => account.Name, account => concern.File.Add(new Resource(BicepText.Symbol("account", account.Name), ApiVersions.Storage, new ObjectLiteral { ["name"] = StorageModule.NameOf(account) }) { Existing = true }), StringComparer.Ordinal);
        var caches = plan.Caches.Where(cache => workloads.Exists(workload => workload.Uses.Contains(cache.Name)))
            .ToDictionary(cache => cache.Name, cache => Database(concern, cache), StringComparer.Ordinal);
        foreach (var workload in workloads)
        {
            var identity = Add(concern, plan, workload, issuer);
            foreach (var used in workload.Uses)
            {
                if (accounts.TryGetValue(used, out var account))
                    concern.Grant(BicepText.Symbol("writes", $"{workload.Name}-{used}"), account, plan.Estate.Stores[used].Engine.Kind == StoreEngineKind.FileShare ? BuiltInRole.FileContributor : BuiltInRole.BlobContributor, identity, $"{workload.Name} uses {used}.");
                if (caches.TryGetValue(used, out var cache))
                    Access(concern, workload, used, cache, identity);
            }
        }

        VaultReaders.Add(concern, plan, vault, issuer);
        return concern;
    }

    private static Resource Add(Concern concern, AzurePlan plan, Workload workload, Expression issuer)
    {
        var identity = concern.Add(BicepText.Symbol("identity", workload.Name), ApiVersions.Identity, new ObjectLiteral { ["name"] = concern.Named(workload.Name), ["location"] = concern.Location, ["tags"] = concern.Tags }, workload.About);
        concern.Add(BicepText.Symbol("account-of", workload.Name), ApiVersions.FederatedCredential, new ObjectLiteral
        {
            ["parent"] = identity.Symbol,
            ["name"] = "service-account",
            ["properties"] = new ObjectLiteral
            {
                ["issuer"] = issuer,
                ["subject"] = $"system:serviceaccount:{ClusterNames.NamespaceOf(plan.Source, workload.Tenant)}:{workload.Name}",
                ["audiences"] = new ArrayLiteral(["api://AzureADTokenExchange"]),
            },
        });
        concern.Tell($"{BicepText.Symbol(workload.Name)}ClientId", "string", $"The identity of {workload.Name}.", identity.Symbol.Get("properties").Get("clientId"));
        return identity;
    }

    private static Resource Database(Concern concern, Store cache)
    {
        var redis = concern.File.Add(new Resource(BicepText.Symbol("redis", cache.Name), ApiVersions.Redis, new ObjectLiteral { ["name"] = concern.Named(cache.Name) }) { Existing = true });
        return concern.File.Add(new Resource(BicepText.Symbol("database", cache.Name), ApiVersions.RedisDatabase, new ObjectLiteral { ["parent"] = redis.Symbol, ["name"] = "default" }) { Existing = true });
    }

    private static void Access(Concern concern, Workload workload, string used, Resource cache, Resource identity) => concern.Add(BicepText.Symbol("signs-in", $"{workload.Name}-{used}"), ApiVersions.RedisAccess, new ObjectLiteral
    {
        ["parent"] = cache.Symbol,
        ["name"] = workload.Name.Replace("-", "", StringComparison.Ordinal) is { Length: > 60 } tooLong ? tooLong[..60] : workload.Name.Replace("-", "", StringComparison.Ordinal),
        ["properties"] = new ObjectLiteral
        {
            ["accessPolicyName"] = "default",
            ["user"] = new ObjectLiteral { ["objectId"] = identity.Symbol.Get("properties").Get("principalId") },
        },
    }, $"{workload.Name} uses {used}.");
}
