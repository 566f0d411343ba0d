using Holdfast.Compilation.Azure.Accounts;
using Holdfast.Compilation.Azure.Alerting;
using Holdfast.Compilation.Azure.Backups;
using Holdfast.Compilation.Azure.Bicep;
using Holdfast.Compilation.Azure.Caches;
using Holdfast.Compilation.Azure.Databases;
using Holdfast.Compilation.Azure.Edges;
using Holdfast.Compilation.Azure.Governing;
using Holdfast.Compilation.Azure.Health;
using Holdfast.Compilation.Azure.Identities;
using Holdfast.Compilation.Azure.Images;
using Holdfast.Compilation.Azure.Recovering;
using Holdfast.Compilation.Azure.Spending;
using Holdfast.Compilation.Azure.Vaults;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Azure;

/// <summary>What stands on the network of the first region: stores, who workloads are, the edge, backups, alerts, and what watches over them.</summary>
internal sealed class DeploymentParts(Composition composition, Site site, ModuleUse seen)
{
    private readonly List<ModuleUse> stores = [];
    private readonly AzurePlan plan = composition.Plan;
    private readonly MainParameters told = composition.Told;

    public Site Site => site;

    public ModuleUse? Vault { get; private set; }

    public SlicedModule? Databases { get; private set; }

    public SlicedModule? Accounts { get; private set; }

    public ModuleUse? Registry { get; private set; }

    public SlicedModule? Workloads { get; private set; }

    public ModuleUse? Alerts { get; private set; }

    /// <summary>The vault, the stores and the registry.</summary>
    public void AddStores()
    {
        var values = StoreValues();
        stores.Add(Vault = Use(VaultModule.Of(plan), "vault", values));
        if (plan.Servers.Count > 0)
            stores.AddRange((Databases = SlicedModule.Of("databases", DatabaseModule.Primaries(plan), outputs: 4, (name, servers) => DatabaseModule.Of(plan, name, servers), (concern, symbol) => Use(concern, symbol, values))).Uses);
        if (plan.Caches.Count > 0)
            stores.AddRange(SlicedModule.Of("caches", plan.Caches, outputs: 2, (name, caches) => CacheModule.Of(plan, name, caches), (concern, symbol) => Use(concern, symbol, values)).Uses);
        if (plan.Accounts.Count > 0)
            stores.AddRange((Accounts = SlicedModule.Of("storage", plan.Accounts, outputs: 2, (name, accounts) => StorageModule.Of(plan, name, accounts), (concern, symbol) => Use(concern, symbol, values))).Uses);
        if (plan.Estate.Platform?.Registry is not { } registry)
            return;
        foreach (var region in registry.Regions)
            values[RegistryModule.ReplicaLocation(region.Text)] = told.Ask(RegistryModule.ReplicaLocation(region.Text), "string", "A region that images are copied to.", region.Text);
        Registry = Use(RegistryModule.Of(plan, registry), "registry", values);
    }

    /// <summary>What surrounds stores and clusters.</summary>
    public void AddAround(ModuleUse? cluster, ModuleUse? recoveryCluster)
    {
        if (cluster is not null && plan.Estate.Workloads.Count > 0)
        {
            var recovered = recoveryCluster is null ? [] : new RecoveredParts(plan).Workloads;
            var issuers = new ObjectLiteral { ["issuer"] = cluster.Result("issuer"), ["recoveryIssuer"] = recoveryCluster?.Result("issuer") };
            Workloads = SlicedModule.Of("workloads", WorkloadModule.Accounts(plan), outputs: 2, (name, accounts) => WorkloadModule.Of(plan, name, accounts, recovered), (concern, symbol) => UseAfterStores(concern, symbol, issuers));
        }

        if (plan.Edge is { } edge)
            EdgeDeployment.Add(composition, edge, site, seen, Vault!);
        if (plan.Estate.BackupVault is { } backups)
            AddBackups(backups, cluster);
        if (plan.Estate.Observability?.Alerts is { Tiers.Count: > 0 } alerts)
            AddAlerts(alerts);
        if (cluster is not null && HealthModule.Of(plan) is { } health)
            UseAfterStores(health, "health", new());
        var spending = new ObjectLiteral { ["year"] = told.Year };
        if (plan.Estate.Budget is { } budget)
        {
            spending["budgetMail"] = told.Mail("budgetMail", budget.Owner ?? plan.Estate.Owner);
            spending["budgetStart"] = told.Ask("budgetStart", "string", "The first day of the month in which the budget began.", new Call("readEnvironmentVariable", "BUDGET_START", "2026-12-01"));
            Use(BudgetModule.Of(plan, budget), "budget", spending);
        }

        composition.Use(composition.Add(GovernanceModule.Of(plan)), "governance", null, spending);
    }

    private ObjectLiteral StoreValues() => new()
    {
        ["workspaceId"] = seen.Result("workspaceId"),
        ["endpointSubnetId"] = site.Network.Result("privateEndpointsSubnetId"),
        ["zoneIds"] = site.Names.Result("zoneIds"),
        ["zones"] = site.Zones,
        ["databasesSubnetId"] = Server.Delegated(plan) && plan.Servers.Count > 0 ? site.Network.Result("databasesSubnetId") : null,
    };

    private void AddBackups(BackupVault settings, ModuleUse? cluster)
    {
        var values = new ObjectLiteral
        {
            ["workspaceId"] = seen.Result("workspaceId"),
            ["immutability"] = told.Ask("backupImmutability", "string", "Disabled, Unlocked or Locked.", new TextLiteral(settings.Immutability == VaultImmutability.None ? "Disabled" : settings.Immutability.ToString()).Because("Locked cannot be undone: for the first deployment of a new vault, set Unlocked, restore once, then lock.")),
        };
        var vault = UseAfterStores(BackupModule.Of(plan, settings), "backups", values);
        if (FileBackupModule.Shares(plan).Count > 0)
            UseAfterStores(FileBackupModule.Of(plan, settings), "fileBackups", values);
        if (cluster is not null && settings.Holds.Contains(ProtectedState.ClusterState))
            AddClusterBackup(cluster, vault);
    }

    private void AddClusterBackup(ModuleUse cluster, ModuleUse vault)
    {
        var group = composition.Group("cluster-copies", site.Region.Location, "Snapshots of the cluster: whoever makes them must be allowed to change all that is here, so nothing else is.");
        var principal = vault.Result("principalId");
        var values = StoreValues();
        values["vaultPrincipalId"] = principal;
        values["clusterPrincipalId"] = cluster.Result("principalId");
        var store = composition.Use(composition.Add(ClusterStoreModule.Of(plan)), "clusterStore", group, values);
        composition.Use(composition.Add(ClusterBackupModule.Of(plan, composition.Add(ClusterStoreModule.Writer(plan)))), "clusterBackup", site.Region, new ObjectLiteral
        {
            ["vaultPrincipalId"] = principal,
            ["storeGroup"] = group.Group.Symbol.Get("name"),
            ["storeGroupId"] = store.Result("groupId"),
            ["accountName"] = store.Result("accountName"),
            ["accountUri"] = store.Result("accountUri"),
        });
    }

    private void AddAlerts(Estate.Model.Alerting alerts)
    {
        var values = new ObjectLiteral();
        foreach (var (name, tier) in alerts.Tiers.OrderBy(tier => tier.Key, StringComparer.Ordinal))
            values[BicepText.Symbol($"{name}-mail")] = told.Mail(BicepText.Symbol($"{name}-mail"), tier.To);
        Alerts = UseAfterStores(AlertModule.Of(plan, alerts), "alerts", values);
        if (RuleGroupModule.Of(plan, alerts) is not { } rules)
            return;
        var groups = AlertGroups(alerts);
        groups["metricsId"] = seen.Result("metricsId");
        Use(rules, "objectives", groups);
    }

    /// <summary>Who hears of which tier, for modules whose alerts reach them.</summary>
    public ObjectLiteral AlertGroups(Estate.Model.Alerting alerts)
    {
        var groups = new ObjectLiteral();
        foreach (var tier in alerts.Tiers.Keys.Order(StringComparer.Ordinal))
            groups[AlertModule.GroupIdOf(tier)] = Alerts!.Result(AlertModule.GroupIdOf(tier));
        return groups;
    }

    private ModuleUse Use(Concern concern, string symbol, ObjectLiteral values) => composition.Use(composition.Add(concern), symbol, site.Region, values);

    private ModuleUse UseAfterStores(Concern concern, string symbol, ObjectLiteral values) => composition.UseAfter(stores, composition.Add(concern), symbol, site.Region, values);
}
