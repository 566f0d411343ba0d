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
    private const string RecoveryIssuer = "recoveryIssuer";

    /// <summary>What the module tells of a workload, for those who let it in elsewhere.</summary>
    public static string PrincipalOf(Workload workload) => $"{BicepText.Symbol(workload.Name)}PrincipalId";

    /// <summary>Who there is: each workload, and the reader of each namespace's secrets.</summary>
    public static IReadOnlyList<(Workload? Workload, string? Space)> Accounts(AzurePlan plan) =>
    [
        .. plan.Estate.Workloads.Values.OrderBy(workload => workload.Name, StringComparer.Ordinal).Select(workload => ((Workload?)workload, (string?)null)),
        .. new ClusterPlan(plan.Source).Namespaces.Select(space => ((Workload?)null, (string?)space.Name)),
    ];

    /// <param name="plan">What is compiled.</param>
    /// <param name="name">The module's name.</param>
    /// <param name="members">The workloads and namespaces that it is about.</param>
    /// <param name="recovered">The workloads that also run in the second region's cluster.</param>
    public static Concern Of(AzurePlan plan, string name, IReadOnlyList<(Workload? Workload, string? Space)> members, IReadOnlyList<Workload> recovered)
    {
        var concern = new Concern(plan, name, "Who workloads are. Each service account of the cluster is one identity; there is no password to lose. In databases an identity is a role, which the estate's migrations make.");
        var issuer = concern.Ask("issuer", "string", "Who signs the tokens of service accounts.");
        var spaces = members.Select(member => member.Space).OfType<string>().ToList();
        var vault = spaces.Count == 0 ? null : concern.File.Add(new Resource("vault", ApiVersions.Vault, new ObjectLiteral { ["name"] = VaultModule.NameOf }) { Existing = true });
        var workloads = members.Select(member => member.Workload).OfType<Workload>().ToList();
        var accounts = plan.Accounts.Where(account => workloads.Exists(workload => workload.Uses.Contains(account.Name)))
            .ToDictionary(account => account.Name, account => concern.File.Add(new Resource(BicepText.Symbol("account", account.Name), ApiVersions.Storage, new ObjectLiteral { ["name"] = StorageModule.NameOf(account) }) { Existing = true }), StringComparer.Ordinal);
        var caches = plan.Caches.Where(cache => workloads.Exists(workload => workload.Uses.Contains(cache.Name)))
            .ToDictionary(cache => cache.Name, cache => CacheAccess.Database(concern, cache), StringComparer.Ordinal);
        foreach (var workload in workloads)
        {
            var identity = Add(concern, plan, workload, issuer, recovered.Contains(workload));
            foreach (var used in workload.Uses)
            {
                if (accounts.TryGetValue(used, out var account))
                    concern.Grant(BicepText.Symbol("writes", $"{workload.Name}-{used}"), account, plan.Estate.Stores[used].Engine.Kind == StoreEngineKind.FileShare ? BuiltInRole.FileContributor : BuiltInRole.BlobContributor, identity, $"{workload.Name} uses {used}.");
                if (caches.TryGetValue(used, out var cache))
                    CacheAccess.Add(concern, workload, used, cache, identity.Symbol.Get("properties").Get("principalId"));
            }
        }

        foreach (var space in spaces)
            VaultReaders.Add(concern, plan, space, vault!, issuer, recovered);
        return concern;
    }

    /// <summary>Who signs the tokens of the second region's cluster; asked for once.</summary>
    public static Expression RecoveryIssuerOf(Concern concern) => concern.File.Declarations.Any(declaration => declaration.Name == RecoveryIssuer)
        ? new Symbol(RecoveryIssuer)
        : concern.Ask(RecoveryIssuer, "string", "Who signs the tokens of service accounts in the recovery region.");

    private static Resource Add(Concern concern, AzurePlan plan, Workload workload, Expression issuer, bool recovered)
    {
        var identity = concern.Add(BicepText.Symbol("identity", workload.Name), ApiVersions.Identity, new ObjectLiteral { ["name"] = concern.Named(workload.Name), ["location"] = concern.Location, ["tags"] = concern.Tags }, workload.About);
        var first = Trust(concern, plan, workload, identity, "account-of", "service-account", issuer, after: null);
        if (recovered)
        {
            // One after the other: the service refuses two changes of one identity's credentials at a time.
            Trust(concern, plan, workload, identity, "recovery-account-of", "recovery-service-account", RecoveryIssuerOf(concern), first);
            concern.Tell(PrincipalOf(workload), "string", $"Who {workload.Name} is.", identity.Symbol.Get("properties").Get("principalId"));
        }

        concern.Tell($"{BicepText.Symbol(workload.Name)}ClientId", "string", $"The identity of {workload.Name}.", identity.Symbol.Get("properties").Get("clientId"));
        return identity;
    }

    private static Resource Trust(Concern concern, AzurePlan plan, Workload workload, Resource identity, string symbol, string name, Expression issuer, Resource? after) =>
        concern.Add(BicepText.Symbol(symbol, workload.Name), ApiVersions.FederatedCredential, new ObjectLiteral
        {
            ["parent"] = identity.Symbol,
            ["name"] = name,
            ["properties"] = new ObjectLiteral
            {
                ["issuer"] = issuer,
                ["subject"] = $"system:serviceaccount:{ClusterNames.NamespaceOf(plan.Source, workload.Tenant)}:{workload.Name}",
                ["audiences"] = new ArrayLiteral(["api://AzureADTokenExchange"]),
            },
            ["dependsOn"] = after is null ? null : new ArrayLiteral([after.Symbol]),
        });
}
