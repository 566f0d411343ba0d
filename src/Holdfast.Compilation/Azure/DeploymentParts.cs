using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Alerting;
using Holdfast.Compilation.Azure.Backups;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Caches;
using Holdfast.Compilation.Azure.Databases;
using Holdfast.Compilation.Azure.Edges;
using Holdfast.Compilation.Azure.Identities;
using Holdfast.Compilation.Azure.Images;
using Holdfast.Compilation.Azure.Spending;
using Holdfast.Compilation.Azure.Vaults;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure;

/// <summary>What stands on the networks of a deployment: stores, the edge, identities, backups, alerts.</summary>
internal sealed class DeploymentParts(AzurePlan plan, MainParameters told, Func<Concern, Concern> add, Func<Concern, string, Region, ObjectLiteral, string?, ModuleUse> use)
{
    private ModuleUse? vault;
    private ModuleUse? databases;

    /// <summary>The stores of the primary region, the vault and the registry; gives back what has to be there before others look it up.</summary>
    public IReadOnlyList<ModuleUse> AddStores(Region here, ModuleUse network, ModuleUse names, ModuleUse seen, Expression zones)
    {
        var values = new ObjectLiteral
        {
            ["workspaceId"] = seen.Result("workspaceId"),
            ["endpointSubnetId"] = network.Result("privateEndpointsSubnetId"),
            ["zoneIds"] = names.Result("zoneIds"),
            ["zones"] = zones,
            ["databasesSubnetId"] = Server.Delegated(plan) && plan.Servers.Count > 0 ? network.Result("databasesSubnetId") : null,
        };
        vault = use(add(VaultModule.Of(plan)), "vault", here, values, null);
        var stores = new List<ModuleUse> { vault };
        if (plan.Servers.Count > 0)
            stores.Add(databases = use(add(DatabaseModule.Of(plan)), "databases", here, values, null));
        if (plan.Caches.Count > 0)
            stores.Add(use(add(CacheModule.Of(plan)), "caches", here, values, null));
        if (plan.Accounts.Count > 0)
            stores.Add(use(add(StorageModule.Of(plan)), "storage", here, values, null));
        if (plan.Estate.Platform?.Registry is not { } registry)
            return stores;
        foreach (var region in registry.Regions)
            values[RegistryModule.ReplicaLocation(region.Text)] = told.Ask(RegistryModule.ReplicaLocation(region.Text), "string", "A region that images are copied to.", region.Text);
        use(add(RegistryModule.Of(plan, registry)), "registry", here, values, null);
        return stores;
    }

    /// <summary>What already stands in the recovery region, as its mode says.</summary>
    public void AddRecovery(Region here, Region there, ModuleUse network, ModuleUse names, ModuleUse seen)
    {
        var values = new ObjectLiteral
        {
            ["workspaceId"] = seen.Result("workspaceId"),
            ["endpointSubnetId"] = network.Result("privateEndpointsSubnetId"),
            ["zoneIds"] = names.Result("zoneIds"),
        };
        if (plan.Recovery?.Path?.Secrets.Contains(plan.Recovery.Region) == true)
            use(VaultModule.Of(plan), "recoveryVault", there, values, "A recovery needs secrets before anything else; pipelines write each to both vaults.");
        var replicated = RecoveryDatabaseModule.Replicated(plan);
        if (replicated.Count == 0 || databases is null)
            return;
        foreach (var store in replicated)
            values[$"{BicepText.Symbol(store.Name)}Id"] = databases.Result($"{BicepText.Symbol(store.Name)}Id");
        var replicas = use(add(RecoveryDatabaseModule.Of(plan)), "recoveryDatabases", there, values, null);
        var endpoints = replicated.Where(store => store.GeoReplica!.VirtualEndpoint).ToList();
        if (endpoints.Count == 0)
            return;
        var members = new ObjectLiteral();
        foreach (var store in endpoints)
            members[$"{BicepText.Symbol(store.Name)}Name"] = replicas.Result($"{BicepText.Symbol(store.Name)}Name");
        use(add(RecoveryDatabaseModule.Endpoints(plan)), "databaseEndpoints", here, members, null);
    }

    /// <summary>What surrounds stores and cluster: who workloads are, the edge, backups, alerts and the budget.</summary>
    public void AddAround(Region here, ModuleUse network, ModuleUse? cluster, ModuleUse seen, Expression zones, IReadOnlyList<ModuleUse> stores)
    {
        if (cluster is not null && plan.Estate.Workloads.Count > 0)
            UseAfter(stores, WorkloadModule.Of(plan), "workloads", here, new ObjectLiteral { ["issuer"] = cluster.Result("issuer") });
        if (plan.Edge is { } edge)
            AddEdge(edge, here, network, seen, zones);
        if (plan.Estate.BackupVault is { } backups)
        {
            UseAfter(stores, BackupModule.Of(plan, backups), "backups", here, new ObjectLiteral
            {
                ["workspaceId"] = seen.Result("workspaceId"),
                ["immutability"] = told.Ask("backupImmutability", "string", "Disabled, Unlocked or Locked.", new TextLiteral(backups.Immutability == VaultImmutability.None ? "Disabled" : backups.Immutability.ToString()).Because("Locked cannot be undone: for the first deployment of a new vault, set Unlocked, restore once, then lock.")),
            });
        }

        if (plan.Estate.Observability?.Alerts is { Tiers.Count: > 0 } alerts)
        {
            var values = new ObjectLiteral();
            foreach (var (name, tier) in alerts.Tiers.OrderBy(tier => tier.Key, StringComparer.Ordinal))
                values[BicepText.Symbol($"{name}-mail")] = told.Mail(BicepText.Symbol($"{name}-mail"), tier.To);
            UseAfter(stores, AlertModule.Of(plan, alerts), "alerts", here, values);
        }

        if (plan.Estate.Budget is { } budget)
        {
            use(add(BudgetModule.Of(plan, budget)), "budget", here, new ObjectLiteral
            {
                ["budgetMail"] = told.Mail("budgetMail", budget.Owner ?? plan.Estate.Owner),
                ["budgetStart"] = told.Ask("budgetStart", "string", "The first day of the month in which the budget began.", new Call("readEnvironmentVariable", "BUDGET_START", "2026-12-01")),
            }, null);
        }
    }

    // Modules that look stores up by name: nothing that they are told says that the stores must be there first.
    private void UseAfter(IReadOnlyList<ModuleUse> stores, Concern concern, string symbol, Region here, ObjectLiteral values)
    {
        var module = use(add(concern), symbol, here, values, null);
        module.After = stores;
    }

    private void AddEdge(Edge edge, Region here, ModuleUse network, ModuleUse seen, Expression zones)
    {
        var values = new ObjectLiteral { ["workspaceId"] = seen.Result("workspaceId"), ["zones"] = zones };
        if (edge.Kind == EdgeKind.FrontDoor)
        {
            values["origins"] = told.Ask("origins", "object[]", "The proxies behind Front Door.", new ArrayLiteral([.. Origins(edge).Select(Origin)]));
            use(add(FrontDoorModule.Of(plan, edge)), "edge", here, values, null);
        }
        else if (edge.Kind == EdgeKind.ApplicationGateway && plan.Cluster is not null)
        {
            values["edgeSubnetId"] = network.Result("edgeSubnetId");
            values["ingressAddress"] = network.Result("ingressAddress");
            values["vaultUri"] = vault!.Result("vaultUri");
            values["certificateName"] = told.Ask("certificateName", "string", "The name of the edge's certificate in the vault.", "edge-certificate");
            values["hostName"] = told.Ask("hostName", "string", "The name under which people reach the estate.", new Call("readEnvironmentVariable", "HOST_NAME", "estate.invalid"));
            use(add(GatewayModule.Of(plan, edge)), "edge", here, values, null);
        }
    }

    private IEnumerable<string> Origins(Edge edge) => edge.Origins.Count > 0 ? edge.Origins.Select(origin => origin.Text) : [plan.Placement.Region.Text];

    private static Expression Origin(string region, int index)
    {
        var variable = $"PROXY_{region.ToUpperInvariant().Replace('-', '_')}";
        var origin = new ObjectLiteral
        {
            ["name"] = region,
            ["region"] = region,
            ["priority"] = index + 1,
            ["host"] = new Call("readEnvironmentVariable", $"{variable}_HOST", $"{region}.invalid"),
            ["privateLinkServiceId"] = new Call("readEnvironmentVariable", $"{variable}_LINK", ""),
        };
        return index == 0 ? origin.Because("The cluster makes the private link services, so their identifiers are known after its first deployment.") : origin;
    }
}
