namespace Holdfast.Assessment.Coverage;

/// <summary>The active recommendations of APRL v2 for the types that a logistics estate may meet, with shortened titles; the id is the key.</summary>
public static class AprlCatalogue
{
    /// <summary>What the table was taken from.</summary>
    public const string Source = "Azure Proactive Resiliency Library v2 at 9b93db7 of 2026-07-21";

    private const int TypeColumn = 11;
    private const int TitleColumn = 57;

    // Id, impact (high, medium, low), type, title.
    private const string Table = """
        4f63619f H ContainerService/managedClusters              Deploy AKS cluster across availability zones
        5ee083cd H ContainerService/managedClusters              Isolate system and application pods
        c22db132 M ContainerService/managedClusters              Configure Azure CNI for dynamic IPs or overlay
        902c82ff H ContainerService/managedClusters              Enable the cluster auto-scaler
        269a9f1a L ContainerService/managedClusters              Back up AKS
        d3111036 M ContainerService/managedClusters              Zone-redundant storage for persistent volumes
        b002c030 H ContainerService/managedClusters              Upgrade in-tree volumes to CSI
        0611251f H ContainerService/managedClusters              Tier Standard or Premium
        dcaf8128 H ContainerService/managedClusters              Enable AKS monitoring
        928fcc6f H ContainerService/managedClusters              Pod topology spread
        cd6791b1 H ContainerService/managedClusters              Liveness, readiness, startup probes
        bcfe71f1 H ContainerService/managedClusters              Multiple replicas
        7f7ae535 H ContainerService/managedClusters              System node-pool count
        005ccbbd H ContainerService/managedClusters              User node-pool count
        a08a06a0 M ContainerService/managedClusters              Pod disruption budgets
        a01afc4c H ContainerService/managedClusters              Subscription core quota against auto-scale
        ca87914f H DBforPostgreSQL/flexibleServers               HA with zone redundancy
        b2bad57d H DBforPostgreSQL/flexibleServers               Custom maintenance schedule
        31f4ac4b H DBforPostgreSQL/flexibleServers               Geo-redundant backup
        2ab85a67 H DBforPostgreSQL/flexibleServers               Read replicas
        6293a3cc H DBforPostgreSQL/flexibleServers               Storage auto-grow
        5a44bd30 H Cache/Redis                                   Zone redundancy
        cabc1f98 M Cache/Redis                                   Maintenance window
        1cca00d2 H KeyVault/vaults                               Soft delete
        70fcfe6d M KeyVault/vaults                               Purge protection
        1dc0821d L KeyVault/vaults                               Diagnostic logs
        e6c7e1cc H Storage/storageAccounts                       Zone or region redundant
        03263c57 M Storage/storageAccounts                       Soft delete
        8ebda7c0 L Storage/storageAccounts                       Versioning below 1000 versions
        1b965cb9 L Storage/storageAccounts                       Point-in-time restore
        96cb8331 L Storage/storageAccounts                       Monitor blob accounts
        2ad78dec L Storage/storageAccounts                       Upgrade legacy accounts to v2
        52bc9a7b M Cdn/profiles                                  Latest API/SDK
        1ad74c3c M Cdn/profiles                                  Configure logs
        38f3d542 L Cdn/profiles/originGroups                     Disable probes with one origin
        5225bba3 M Cdn/profiles                                  Good probe endpoints
        5783defe M Cdn/profiles                                  HEAD probes
        82fa3cff H Cdn/profiles                                  Avoid classic Front Door
        5357ae22 H Cdn/profiles                                  Monitor WAF
        823b0cff M Network/applicationGateways                   Autoscale
        7893f0b3 H Network/applicationGateways                   Migrate to v2
        5d035919 H Network/applicationGateways                   Monitor and log
        847a8d88 H Network/applicationGateways                   Health probes
        c9c00f2a H Network/applicationGateways                   Zone-redundant
        10f02bc6 M Network/applicationGateways                   Connection draining
        8364fd0a H Network/applicationGateways                   /24 subnet
        f05a3e6d H Network/trafficManagerProfiles                Monitor status online
        5b422a7f M Network/trafficManagerProfiles                More than one endpoint
        c31f76a0 H Network/trafficManagerProfiles                All World endpoint for geographic
        9437634c H Network/trafficManagerProfiles                Do not combine with Front Door
        38c3bca1 H Network/loadBalancers                         Standard SKU
        6d82d042 H Network/loadBalancers                         Two backend instances
        8d319a05 M Network/loadBalancers                         NAT gateway instead of outbound rules
        621dbc78 H Network/loadBalancers                         Zone-redundant
        eb005943 H ContainerRegistry/registries                  Premium
        63491f70 M ContainerRegistry/registries                  Zone redundancy
        36ea6c09 H ContainerRegistry/registries                  Geo-replication
        a5a0101a M ContainerRegistry/registries                  Repository namespaces
        03f4a7d8 M ContainerRegistry/registries                  No anonymous pull
        44107155 M ContainerRegistry/registries                  Diagnostic settings
        d594cde6 M ContainerRegistry/registries                  Monitor
        e7f0fd54 L ContainerRegistry/registries                  Soft delete
        20057905 H ServiceBus/namespaces                         Availability zones
        d810e3a8 H ServiceBus/namespaces                         Auto-scale
        f075a1bd H ServiceBus/namespaces                         TLS 1.2
        84636c6c H EventHub/namespaces                           Zone redundancy
        fbfef3df H EventHub/namespaces                           Auto-inflate
        54c3191b L EventGrid/topics                              Diagnostics
        92162eb5 L EventGrid/topics                              Dead-letter
        e93bb813 H RecoveryServices/vaults                       Static IPs in failover settings
        17e877f7 H Compute/virtualMachines                       Validate by test failover
        2912472d M RecoveryServices/vaults                       Built-in alerts
        1549b91f M RecoveryServices/vaults                       Cross-region restore
        9e39919b M RecoveryServices/vaults                       Soft delete
        c63b81fb H Network/publicIPAddresses                     Standard zone-redundant
        1adba190 M Network/publicIPAddresses                     NAT for outbound
        5cea1501 M Network/publicIPAddresses                     Basic to Standard
        babf75d6 H Network/natGateways                           Monitoring
        b89c9acc M Network/privateEndpoints                      Non-Succeeded state
        ab896e8c M Network/privateDnsZones                       Monitor
        3538aa48 M Network/privateDnsZones                       TTL for RTO
        a2341513 H Network/privateDnsZones                       Links to VNets in two regions
        7d09523b M Network/dnsZones                              TTL for RTO
        bdd38c02 H Network/dnsResolvers                          Cross-region DNS failover
        06b77be9 M Network/virtualNetworks                       Flow logs
        d2976d3e M Network/networkSecurityGroups                 Diagnostics
        8bb4a57b L Network/networkSecurityGroups                 Monitor changes
        23b2dfc7 M Network/routeTables                           Monitor changes
        c72b7fee H Network/azureFirewalls                        Zones
        3c8fa7c6 H Network/azureFirewalls                        Metrics
        d2e4a38e M Network/azureFirewalls                        2-4 public IPs
        8faace2d H Network/azureFirewalls                        Latency probe
        c9b0c6f6 M Network/bastionHosts                          Zones
        0e57956d M Network/bastionHosts                          Secondary region
        f6a14b32 M Network/connections (ExpressRoute)            FastPath
        ae054bf2 M Network/ddosProtectionPlans                   Metrics
        4e133bd0 L Network/networkWatchers                       Deploy everywhere
        22a769ed L Network/networkWatchers/flowlogs              Failed flow logs
        1e28bbc1 M Network/networkWatchers                       Connection monitor
        bf0b7dbd M Network/networkWatchers/flowlogs              Traffic analytics
        d37db635 H Network/virtualNetworkGateways (ExpressRoute) Diverse ER peering
        bbe668b7 H Network/virtualNetworkGateways (ExpressRoute) Zone-redundant ER SKU
        1c34faa8 H Network/virtualNetworkGateways (ExpressRoute) Monitor ER gateway
        194c14ac M Network/virtualNetworkGateways (ExpressRoute) No ER for VNet-to-VNet
        3e115044 M Network/virtualNetworkGateways (ExpressRoute) ER maintenance
        f8c2e6d9 M Network/virtualNetworkGateways (VPN)          VPN maintenance
        5b1933a6 H Network/virtualNetworkGateways (VPN)          Zone-redundant VPN
        281a2713 M Network/virtualNetworkGateways (VPN)          Active-active VPN
        af11fc4c H Network/virtualNetworkGateways (VPN)          Active-active on premises
        9eab120e H Network/virtualNetworkGateways (VPN)          Monitor VPN
        9186dae0 H Network/virtualNetworkGateways (VPN)          VPN service health
        4bae5a28 H Network/virtualNetworkGateways (VPN)          VPN zone-redundant IPs
        be448849 L Insights/activityLogAlerts                    Resource Health alerts
        dac421ec M Insights/components                           Classic conversion
        092f5c85 M Insights/components                           Connection strings
        b36fd2ac M OperationalInsights/workspaces                Export to GRS/GZRS
        4b77191c L OperationalInsights/workspaces                Health alert
        6cd57b65 M Dashboard/grafana                             Zone redundancy
        9729c89d H Subscription/Subscriptions                    Service Health alerts
        98bd7098 H Subscription/Subscriptions                    Group and resources in one region
        bb4c8db4 L AppConfiguration/configurationStores          Purge protection
        2102a57a H AppConfiguration/configurationStores          Standard tier
        3263a64a M Compute/disks                                 Shared disks only in clusters
        fa0cf4f5 M Compute/disks                                 ZRS disks
        a7bfcc18 M Compute/virtualMachineScaleSets               Ephemeral OS disks
        1422c567 H Compute/virtualMachineScaleSets               Zones
        baf3bfc0 H ApiManagement/service                         Premium for zones
        740f2c1c H ApiManagement/service                         Enable zones
        e35cf148 H ApiManagement/service                         Stv2
        c79680ea L ApiManagement/service                         Auto-scale
        af4f88cb H ApiManagement/service                         Several regions
        badd9a1f M ApiManagement/service                         Caching
        8c0a0a4c M azure-waf RE:01                               Design to align with business objectives
        74415e66 M azure-waf RE:02                               Identify and rate flows
        f5fbe3d4 M azure-waf RE:03                               Failure mode analysis
        2c41b97c M azure-waf RE:04                               Reliability and recovery targets
        e404ef3f M azure-waf RE:05                               Redundancy
        df93ae26 M azure-waf RE:05                               Multi-region high availability
        3d6adb0a M azure-waf RE:05                               Availability zones
        7f0b9ea3 M azure-waf RE:06                               Data partitioning
        340fe5c3 M azure-waf RE:06                               Reliable scaling
        7b5008cf M azure-waf RE:07                               Self-preservation and self-healing
        7db74a6a M azure-waf RE:08                               Reliability testing
        5f95df03 M azure-waf RE:09                               Business continuity and disaster recovery
        90adebf7 M azure-waf RE:10                               Monitoring and alerting
        """;

    public static IReadOnlyList<AprlRecommendation> All { get; } = [.. Table.Split('\n').Select(Parse)];

    private static AprlRecommendation Parse(string line)
    {
        var impact = line[9] switch
        {
            'H' => "high",
            'M' => "medium",
            _ => "low",
        };
        return new AprlRecommendation(line[..8], impact, line[TypeColumn..TitleColumn].TrimEnd(), line[TitleColumn..]);
    }
}
