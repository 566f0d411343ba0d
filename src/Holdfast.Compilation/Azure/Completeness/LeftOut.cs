namespace Holdfast.Compilation.Azure.Completeness;

/// <summary>Something of Azure that a production estate could set and we leave out, with the reason.</summary>
/// <param name="Type">The type of resource.</param>
/// <param name="Property">The property, with dots; empty for the whole type.</param>
/// <param name="Reason">Why it is left out.</param>
internal sealed record LeftOut(string Type, string Property, string Reason)
{
    private const string Cluster = "Microsoft.ContainerService/managedClusters";
    private const string Postgres = "Microsoft.DBforPostgreSQL/flexibleServers";
    private const string OwnKey = "The service's own key. With a key in a vault whoever deletes the key has deleted the data, and the service stops when the vault does; the estate asks for none.";

    public static IReadOnlyList<LeftOut> All { get; } =
    [
        new(Cluster, "properties.securityProfile.azureKeyVaultKms", "kubernetesResourceObjectEncryptionProfile encrypts with the platform's key: a vault of ours that cannot be reached would stop the API server."),
        new(Cluster, "properties.upgradeSettings.overrideSettings", "It pushes an upgrade past disruption budgets that block it."),
        new(Cluster, "properties.workloadAutoScalerProfile.verticalPodAutoscaler", "It restarts pods to change their size, and their sizes are part of the estate."),
        new("Microsoft.ContainerService/fleets", "", "It stages upgrades over many clusters; an environment has one, or two of which one waits."),
        new("Microsoft.ContainerRegistry/registries", "properties.policies.softDeletePolicy", "No stable version of the API has it. Untagged manifests are retained instead, and releases keep a tag on whatever may be rolled back to."),
        new("Microsoft.KubernetesConfiguration/fluxConfigurations", "", "The operator of the estate's GitOps tool reads the repository itself; a second agent from Azure would fight it."),
        new(Postgres, "properties.storage.autoGrowIncrementPercent", "The service's own step; the estate says whether a disk grows, not by how much."),
        new(Postgres, "properties.storage.autoGrowMaxThresholdMb", "An upper limit of growth is a server that takes no writes; the budget tells when growth costs."),
        new(Postgres, "properties.storage.tier", "The performance tier that belongs to the size; a tier above it is rented in the hour that needs it."),
        new(Postgres, "properties.dataEncryption", OwnKey),
        new(Postgres, "properties.fipsMode", "No estate asks for validated cryptography, and it cannot be switched off again."),
        new("Microsoft.DBforPostgreSQL/flexibleServers/databases", "", "Tenants make and drop databases; one that a template makes it could also drop."),
        new("Microsoft.Cache/redisEnterprise", "zones", "In a region with zones the service spreads a redundant cache over them itself; the property pins it."),
        new("Microsoft.Cache/redisEnterprise", "properties.encryption.customerManagedKeyEncryption", OwnKey),
        new("Microsoft.Cache/redisEnterprise/databases", "properties.geoReplication", "What is in a cache is forgiven in the estate: the recovery region has an empty one. Two writers would also merge sessions by their clocks."),
        new("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies", "", "In a container that nothing can be changed in, no filestore lives. Immutable copies are the backup vault's."),
        new("Microsoft.Cdn/profiles/ruleSets", "", "Rewriting and rates are the proxy's, which is tested before it is deployed; the edge only chooses a region and refuses attacks."),
        new("Microsoft.Network/trafficmanagerprofiles", "", "Never beside Front Door; where there is one gateway a record of DNS leads to it."),
        new("Microsoft.Network/virtualNetworks", "properties.ddosProtectionPlan", "A plan costs about as much as a small estate each month, and serves a whole tenant: it belongs to the organisation, not to one estate. Azure's basic protection is always on."),
        new("Microsoft.Network/ddosProtectionPlans", "", "As for the networks: one plan serves a tenant, at a price that an estate has to ask for."),
        new("Microsoft.Network/privateLinkServices", "", "The cluster makes them, from an annotation of the proxy's service: they follow its load balancer."),
        new("Microsoft.Network/dnsZones", "", "A public zone belongs to the organisation: it outlives every environment, and more than estates stand in it."),
        new("Microsoft.ServiceNetworking/trafficControllers", "", "The estate's proxy is Traefik."),
        new("Microsoft.Resources/deploymentStacks", "", "A stack is how the files are deployed, az stack sub create, and so cannot stand in them."),
        new("Microsoft.Consumption/budgets", "properties.filter", "The budget is that of the environment's own resource group, which needs no filter."),
        new("Microsoft.DataProtection/backupVaults", "properties.securitySettings.encryptionSettings", OwnKey),
        new("Microsoft.OperationalInsights/workspaces/tables", "properties.plan", "Auxiliary and basic tables cannot raise an alert; logs are asked in the hour of an outage, where every restriction is one too many."),
        new("Microsoft.AlertsManagement/prometheusRuleGroups", "properties.clusterName", "Where two clusters serve, a process is what both of them answered."),
        new("Microsoft.Insights/scheduledQueryRules", "", "Objectives are counted from metrics; a question to logs every minute costs more and knows later."),
        new("Microsoft.AlertsManagement/actionRules", "", "Suppression by the clock hides real outages. A window says so to Alertmanager, where inhibition has an end and a scope."),
        new("Microsoft.Chaos/experiments", "", "They stand apart, in drills/chaos-studio: an experiment must never be deployed by a deployment of the platform."),
        new("Microsoft.LoadTestService/loadTests", "", "Load is driven by the drills, which count transactions; a test resource would only count requests."),
        new("Microsoft.Quota/quotas", "", "A quota is asked for and granted in its own time; the estate names what it has, and the assessment compares."),
        new("Microsoft.CloudHealth/healthmodels/entities", "properties.alerts", "The rules of objectives call people; the same event from a second place would call them twice."),
    ];
}
