using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Caches;
using Holdfast.Compilation.Azure.Databases;
using Holdfast.Compilation.Azure.Edges;
using Holdfast.Compilation.Azure.Identities;
using Holdfast.Compilation.Azure.Vaults;


namespace Holdfast.Compilation.Azure.Recovering;

/// <summary>What already stands in the second region, as its mode says.</summary>
internal sealed class RecoveryDeployment(Composition composition, Site site, ModuleUse seen)
{
    private readonly AzurePlan plan = composition.Plan;
    private readonly RecoveredParts recovered = new(composition.Plan);
    private ModuleUse? vault;
    private ModuleUse? caches;
    private ModuleUse? databases;

    /// <summary>The vault, replicas, caches, and ways to what both regions share.</summary>
    public void AddStores(DeploymentParts first)
    {
        var values = new ObjectLiteral
        {
            ["workspaceId"] = seen.Result("workspaceId"),
            ["endpointSubnetId"] = site.Network.Result("privateEndpointsSubnetId"),
            ["zoneIds"] = site.Names.Result("zoneIds"),
        };
        if (recovered.HasVault)
            vault = composition.Use(VaultModule.Of(plan), "recoveryVault", site.Region, values, "A recovery needs secrets before anything else; pipelines write each to both vaults.");
        if (recovered.Caches.Count > 0)
            caches = Use(CacheModule.OfRecovery(plan, recovered.Caches), "recoveryCaches", values);
        AddDatabases(first, values);
        if (RecoveryEndpointModule.Of(plan, recovered) is not { } endpoints)
            return;
        values["registryId"] = first.Registry?.Result("registryId");
        foreach (var account in recovered.CopiedAccounts)
            values[RecoveryEndpointModule.IdOf(account)] = first.Accounts!.Result(RecoveryEndpointModule.IdOf(account));
        Use(endpoints, "recoveryEndpoints", values);
    }

    /// <summary>Who may use it, the second edge, and alerts on what waits.</summary>
    public void AddAround(DeploymentParts first)
    {
        if (first.Workloads is { } workloads && RecoveryAccessModule.Of(plan, recovered) is { } access)
        {
            var principals = new ObjectLiteral();
            foreach (var space in recovered.HasVault ? VaultReaders.NamespacesOf(plan, recovered.Workloads) : [])
                principals[VaultReaders.PrincipalOf(space)] = workloads.Result(VaultReaders.PrincipalOf(space));
            foreach (var workload in recovered.Workloads.Where(workload => workload.Uses.Any(used => recovered.Caches.Any(cache => cache.Name == used))))
                principals[WorkloadModule.PrincipalOf(workload)] = workloads.Result(WorkloadModule.PrincipalOf(workload));
            composition.UseAfter([.. new[] { vault, caches }.OfType<ModuleUse>()], composition.Add(access), "recoveryAccess", site.Region, principals);
        }

        if (plan.Edge is { } edge && vault is not null)
            EdgeDeployment.AddRecovery(composition, edge, site, seen, vault);
        if (first.Alerts is not null && plan.Estate.Observability?.Alerts is { } alerts && RecoveryAlertModule.Of(plan, alerts, recovered) is { } module)
            composition.UseAfter([.. new[] { databases, caches }.OfType<ModuleUse>()], composition.Add(module), "recoveryAlerts", site.Region, first.AlertGroups(alerts));
    }

    private void AddDatabases(DeploymentParts first, ObjectLiteral values)
    {
        var replicated = RecoveryDatabaseModule.Replicated(plan);
        if (replicated.Count == 0 || first.Databases is not { } primaries)
            return;
        foreach (var store in replicated)
            values[$"{BicepText.Symbol(store.Name)}Id"] = primaries.Result($"{BicepText.Symbol(store.Name)}Id");
        databases = Use(RecoveryDatabaseModule.Of(plan), "recoveryDatabases", values);
        var endpoints = replicated.Where(store => store.GeoReplica!.VirtualEndpoint).ToList();
        if (endpoints.Count == 0)
            return;
        var members = new ObjectLiteral();
        foreach (var store in endpoints)
            members[$"{BicepText.Symbol(store.Name)}Name"] = databases.Result($"{BicepText.Symbol(store.Name)}Name");
        composition.Use(composition.Add(RecoveryDatabaseModule.Endpoints(plan)), "databaseEndpoints", first.Site.Region, members);
    }

    private ModuleUse Use(Concern concern, string symbol, ObjectLiteral values) => composition.Use(composition.Add(concern), symbol, site.Region, values);
}
