using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure;

/// <summary>
/// The API version of each type we emit: the newest stable one that was 60 days old when the type package was published, so that every
/// region knows it. Where a newer one stands, a property that only it has is named.
/// </summary>
internal static class ApiVersions
{
    /// <summary>The day on which the type package that the table was made from was published.</summary>
    public static readonly DateOnly AsOf = new(2026, 11, 2);

    /// <summary>How old a version has to be.</summary>
    public const int LeastAgeDays = 60;

    public static readonly ResourceType ResourceGroup = new("Microsoft.Resources/resourceGroups", "2025-04-01");
    public static readonly ResourceType VirtualNetwork = Network("virtualNetworks");
    public static readonly ResourceType Subnet = Network("virtualNetworks/subnets");
    public static readonly ResourceType Peering = Network("virtualNetworks/virtualNetworkPeerings");
    public static readonly ResourceType SecurityGroup = Network("networkSecurityGroups");
    public static readonly ResourceType PublicAddress = Network("publicIPAddresses");
    public static readonly ResourceType NatGateway = Network("natGateways");
    public static readonly ResourceType RouteTable = Network("routeTables");
    public static readonly ResourceType Firewall = Network("azureFirewalls");
    public static readonly ResourceType FirewallPolicy = Network("firewallPolicies");
    public static readonly ResourceType FirewallRules = Network("firewallPolicies/ruleCollectionGroups");
    public static readonly ResourceType PrivateEndpoint = Network("privateEndpoints");
    public static readonly ResourceType PrivateEndpointZones = Network("privateEndpoints/privateDnsZoneGroups");
    public static readonly ResourceType FlowLog = Network("networkWatchers/flowLogs");
    public static readonly ResourceType NetworkWatcher = Network("networkWatchers");
    public static readonly ResourceType ApplicationGateway = Network("applicationGateways");
    public static readonly ResourceType GatewayFirewall = Network("ApplicationGatewayWebApplicationFirewallPolicies");
    public static readonly ResourceType PrivateZone = new("Microsoft.Network/privateDnsZones", "2024-06-01");
    public static readonly ResourceType PrivateZoneLink = new("Microsoft.Network/privateDnsZones/virtualNetworkLinks", "2024-06-01");
    public static readonly ResourceType FrontDoorFirewall = new("Microsoft.Network/FrontDoorWebApplicationFirewallPolicies", "2026-04-01");
    public static readonly ResourceType FrontDoor = Cdn("profiles");
    public static readonly ResourceType FrontDoorEndpoint = Cdn("profiles/afdEndpoints");
    public static readonly ResourceType FrontDoorOrigins = Cdn("profiles/originGroups");
    public static readonly ResourceType FrontDoorOrigin = Cdn("profiles/originGroups/origins");
    public static readonly ResourceType FrontDoorRoute = Cdn("profiles/afdEndpoints/routes");
    public static readonly ResourceType FrontDoorSecurity = Cdn("profiles/securityPolicies");
    public static readonly ResourceType Cluster = new("Microsoft.ContainerService/managedClusters", "2026-08-01");
    public static readonly ResourceType NodePool = new("Microsoft.ContainerService/managedClusters/agentPools", "2026-08-01");
    public static readonly ResourceType ScaleSet = new("Microsoft.Compute/virtualMachineScaleSets", "2026-04-01");
    public static readonly ResourceType ClusterMaintenance = new("Microsoft.ContainerService/managedClusters/maintenanceConfigurations", "2026-08-01");
    public static readonly ResourceType ClusterTrust = new("Microsoft.ContainerService/managedClusters/trustedAccessRoleBindings", "2026-08-01");
    public static readonly ResourceType ClusterExtension = new("Microsoft.KubernetesConfiguration/extensions", "2025-03-01");
    public static readonly ResourceType Safeguards = new("Microsoft.ContainerService/deploymentSafeguards", "2025-07-01");
    public static readonly ResourceType Registry = new("Microsoft.ContainerRegistry/registries", "2025-11-01");
    public static readonly ResourceType RegistryReplica = new("Microsoft.ContainerRegistry/registries/replications", "2025-11-01");
    public static readonly ResourceType RegistryCacheRule = new("Microsoft.ContainerRegistry/registries/cacheRules", "2025-11-01");
    public static readonly ResourceType Identity = new("Microsoft.ManagedIdentity/userAssignedIdentities", "2024-11-30");
    public static readonly ResourceType FederatedCredential = new("Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials", "2024-11-30");
    public static readonly ResourceType RoleAssignment = new("Microsoft.Authorization/roleAssignments", "2022-04-01");
    public static readonly ResourceType PolicyAssignment = new("Microsoft.Authorization/policyAssignments", "2026-07-01");
    public static readonly ResourceType Lock = new("Microsoft.Authorization/locks", "2020-05-01");

    // 2026-10-01 is younger than the rule wants: only it has backup.immutableBackup.
    public static readonly ResourceType Postgres = Database("flexibleServers");
    public static readonly ResourceType PostgresSetting = Database("flexibleServers/configurations");
    public static readonly ResourceType PostgresAdministrator = Database("flexibleServers/administrators");
    public static readonly ResourceType PostgresThreatProtection = Database("flexibleServers/advancedThreatProtectionSettings");
    public static readonly ResourceType PostgresEndpoint = Database("flexibleServers/virtualendpoints");
    public static readonly ResourceType Redis = new("Microsoft.Cache/redisEnterprise", "2026-09-01");
    public static readonly ResourceType RedisDatabase = new("Microsoft.Cache/redisEnterprise/databases", "2026-09-01");
    public static readonly ResourceType RedisAccess = new("Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments", "2026-09-01");
    public static readonly ResourceType Storage = new("Microsoft.Storage/storageAccounts", "2026-09-01");
    public static readonly ResourceType BlobService = new("Microsoft.Storage/storageAccounts/blobServices", "2026-09-01");
    public static readonly ResourceType BlobContainer = new("Microsoft.Storage/storageAccounts/blobServices/containers", "2026-09-01");
    public static readonly ResourceType BlobImmutability = new("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies", "2026-09-01");
    public static readonly ResourceType FileService = new("Microsoft.Storage/storageAccounts/fileServices", "2026-09-01");
    public static readonly ResourceType FileShare = new("Microsoft.Storage/storageAccounts/fileServices/shares", "2026-09-01");
    public static readonly ResourceType StorageLifecycle = new("Microsoft.Storage/storageAccounts/managementPolicies", "2026-09-01");
    public static readonly ResourceType Vault = new("Microsoft.KeyVault/vaults", "2026-05-15");
    public static readonly ResourceType BackupVault = new("Microsoft.DataProtection/backupVaults", "2026-07-01");
    public static readonly ResourceType BackupPolicy = new("Microsoft.DataProtection/backupVaults/backupPolicies", "2026-07-01");
    public static readonly ResourceType BackupInstance = new("Microsoft.DataProtection/backupVaults/backupInstances", "2026-07-01");
    public static readonly ResourceType BackupGuardProxy = new("Microsoft.DataProtection/backupVaults/backupResourceGuardProxies", "2026-07-01");
    public static readonly ResourceType ResourceGuard = new("Microsoft.DataProtection/resourceGuards", "2026-07-01");
    public static readonly ResourceType FileVault = new("Microsoft.RecoveryServices/vaults", "2026-07-01");
    public static readonly ResourceType FileBackupPolicy = Recovery("vaults/backupPolicies");
    public static readonly ResourceType FileBackupAccount = Recovery("vaults/backupFabrics/protectionContainers");
    public static readonly ResourceType FileBackup = Recovery("vaults/backupFabrics/protectionContainers/protectedItems");
    public static readonly ResourceType Logs = new("Microsoft.OperationalInsights/workspaces", "2026-03-01");
    public static readonly ResourceType LogTable = new("Microsoft.OperationalInsights/workspaces/tables", "2026-03-01");
    public static readonly ResourceType Metrics = new("Microsoft.Monitor/accounts", "2025-10-03");
    public static readonly ResourceType CollectionEndpoint = new("Microsoft.Insights/dataCollectionEndpoints", "2024-03-11");
    public static readonly ResourceType CollectionRule = new("Microsoft.Insights/dataCollectionRules", "2024-03-11");
    public static readonly ResourceType CollectionRuleUse = new("Microsoft.Insights/dataCollectionRuleAssociations", "2024-03-11");
    public static readonly ResourceType Grafana = new("Microsoft.Dashboard/grafana", "2025-08-01");
    public static readonly ResourceType ActionGroup = new("Microsoft.Insights/actionGroups", "2023-01-01");
    public static readonly ResourceType ActivityAlert = new("Microsoft.Insights/activityLogAlerts", "2026-01-01");
    public static readonly ResourceType MetricAlert = new("Microsoft.Insights/metricAlerts", "2026-01-01");
    public static readonly ResourceType RuleGroup = new("Microsoft.AlertsManagement/prometheusRuleGroups", "2023-03-01");

    // Younger than the rule wants: it is the first stable one.
    public static readonly ResourceType HealthModel = Health("healthmodels");
    public static readonly ResourceType HealthSignIn = Health("healthmodels/authenticationsettings");
    public static readonly ResourceType HealthEntity = Health("healthmodels/entities");
    public static readonly ResourceType HealthRelationship = Health("healthmodels/relationships");
    public static readonly ResourceType CostReport = new("Microsoft.CostManagement/scheduledActions", "2026-06-01");
    public static readonly ResourceType DefenderPlan = new("Microsoft.Security/pricings", "2026-07-01");
    public static readonly ResourceType ChaosTarget = Chaos("targets");
    public static readonly ResourceType ChaosCapability = Chaos("targets/capabilities");
    public static readonly ResourceType ChaosExperiment = Chaos("experiments");
    public static readonly ResourceType Budget = new("Microsoft.Consumption/budgets", "2026-06-01");

    public static readonly ResourceType Diagnostics = new("Microsoft.Insights/diagnosticSettings", "2021-05-01-preview")
    {
        AllowedPreview = "The only stable version is of 2016 and knows no category groups.",
    };

    /// <summary>Every type of the table.</summary>
    public static IEnumerable<ResourceType> All => typeof(ApiVersions).GetFields().Select(version => version.GetValue(null)).OfType<ResourceType>();

    private static ResourceType Network(string name) => new($"Microsoft.Network/{name}", "2026-03-01");

    private static ResourceType Chaos(string name) => new($"Microsoft.Chaos/{name}", "2025-01-01");

    private static ResourceType Cdn(string name) => new($"Microsoft.Cdn/{name}", "2026-07-01");

    private static ResourceType Recovery(string name) => new($"Microsoft.RecoveryServices/{name}", "2026-08-01");

    private static ResourceType Health(string name) => new($"Microsoft.CloudHealth/{name}", "2026-11-01");

    private static ResourceType Database(string name) => new($"Microsoft.DBforPostgreSQL/{name}", "2026-10-01");
}
