namespace Holdfast.Tests.Compilation.Azure;

/// <summary>What a production estate must set, type by type: the requirement that the emitted files are held against.</summary>
internal static class MustSet
{
    private const string Table =
        """
        Microsoft.ContainerService/managedClusters
          sku.name sku.tier identity.type properties.nodeResourceGroupProfile.restrictionLevel properties.supportPlan
          properties.disableLocalAccounts properties.aadProfile.enableAzureRBAC properties.aadProfile.managed properties.oidcIssuerProfile.enabled properties.securityProfile.workloadIdentity.enabled
          properties.securityProfile.defender properties.securityProfile.imageCleaner.enabled properties.securityProfile.imageCleaner.intervalHours
          properties.securityProfile.azureKeyVaultKms properties.securityProfile.kubernetesResourceObjectEncryptionProfile
          properties.apiServerAccessProfile.enablePrivateCluster properties.apiServerAccessProfile.enableVnetIntegration properties.apiServerAccessProfile.subnetId
          properties.apiServerAccessProfile.privateDNSZone properties.apiServerAccessProfile.disableRunCommand
          properties.networkProfile.networkPlugin properties.networkProfile.networkPluginMode properties.networkProfile.networkDataplane properties.networkProfile.networkPolicy
          properties.networkProfile.loadBalancerSku properties.networkProfile.outboundType properties.networkProfile.advancedNetworking.security.advancedNetworkPolicies
          properties.autoUpgradeProfile.upgradeChannel properties.autoUpgradeProfile.nodeOSUpgradeChannel properties.upgradeSettings.overrideSettings
          properties.autoScalerProfile.balance-similar-node-groups properties.autoScalerProfile.expander properties.autoScalerProfile.max-graceful-termination-sec properties.autoScalerProfile.skip-nodes-with-local-storage
          properties.azureMonitorProfile.metrics properties.azureMonitorProfile.containerInsights properties.addonProfiles.azurepolicy properties.storageProfile.snapshotController
          properties.workloadAutoScalerProfile.keda properties.workloadAutoScalerProfile.verticalPodAutoscaler properties.metricsProfile.costAnalysis
          properties.bootstrapProfile.artifactSource properties.bootstrapProfile.containerRegistryId
        Microsoft.ContainerService/managedClusters/agentPools
          properties.mode properties.availabilityZones properties.osDiskType properties.osSKU properties.enableAutoScaling properties.minCount properties.maxPods properties.enableEncryptionAtHost
          properties.upgradeSettings.maxSurge properties.upgradeSettings.maxUnavailable properties.upgradeSettings.drainTimeoutInMinutes properties.upgradeSettings.nodeSoakDurationInMinutes properties.upgradeSettings.undrainableNodeBehavior
          properties.securityProfile.enableSecureBoot properties.securityProfile.enableVTPM properties.securityProfile.sshAccess properties.localDNSProfile.mode properties.kubeletDiskType
        Microsoft.ContainerService/managedClusters/maintenanceConfigurations
          properties.maintenanceWindow.durationHours properties.maintenanceWindow.startTime properties.maintenanceWindow.utcOffset properties.maintenanceWindow.schedule properties.maintenanceWindow.notAllowedDates
        Microsoft.ContainerService/deploymentSafeguards
          properties.level properties.podSecurityStandardsLevel properties.excludedNamespaces
        Microsoft.ContainerService/fleets
        Microsoft.ContainerRegistry/registries
          sku.name properties.zoneRedundancy properties.publicNetworkAccess properties.anonymousPullEnabled properties.policies.retentionPolicy properties.policies.softDeletePolicy
        Microsoft.ContainerRegistry/registries/replications
          properties.zoneRedundancy
        Microsoft.KubernetesConfiguration/fluxConfigurations
        Microsoft.DBforPostgreSQL/flexibleServers
          sku.tier properties.availabilityZone properties.highAvailability.mode properties.highAvailability.standbyAvailabilityZone
          properties.backup.backupRetentionDays properties.backup.geoRedundantBackup properties.backup.immutableBackup
          properties.storage.storageSizeGB properties.storage.autoGrow properties.storage.autoGrowIncrementPercent properties.storage.autoGrowMaxThresholdMb properties.storage.tier properties.storage.type
          properties.maintenanceWindow.customWindow properties.maintenanceWindow.dayOfWeek properties.maintenanceWindow.startHour properties.maintenanceWindow.startMinute
          properties.network.publicNetworkAccess properties.authConfig.activeDirectoryAuth properties.authConfig.passwordAuth properties.authConfig.tenantId
          properties.dataEncryption properties.fipsMode properties.version properties.createMode properties.replicationRole properties.sourceServerResourceId
        Microsoft.DBforPostgreSQL/flexibleServers/virtualendpoints
          properties.endpointType properties.members
        Microsoft.DBforPostgreSQL/flexibleServers/administrators
          properties.principalType
        Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings
          properties.state
        Microsoft.DBforPostgreSQL/flexibleServers/databases
        Microsoft.DBforPostgreSQL/flexibleServers/configurations
          properties.value
        Microsoft.Cache/redisEnterprise
          sku.name properties.highAvailability zones properties.minimumTlsVersion properties.publicNetworkAccess properties.encryption.customerManagedKeyEncryption properties.maintenanceConfiguration.maintenanceWindows
        Microsoft.Cache/redisEnterprise/databases
          properties.clientProtocol properties.port properties.clusteringPolicy properties.evictionPolicy properties.persistence properties.accessKeysAuthentication properties.geoReplication properties.deferUpgrade
        Microsoft.KeyVault/vaults
          properties.enableRbacAuthorization properties.enableSoftDelete properties.softDeleteRetentionInDays properties.enablePurgeProtection properties.publicNetworkAccess properties.networkAcls.defaultAction properties.networkAcls.bypass properties.sku.name
        Microsoft.Storage/storageAccounts
          sku.name properties.minimumTlsVersion properties.allowBlobPublicAccess properties.allowSharedKeyAccess properties.publicNetworkAccess
        Microsoft.Storage/storageAccounts/blobServices
          properties.isVersioningEnabled properties.changeFeed.enabled properties.deleteRetentionPolicy properties.containerDeleteRetentionPolicy properties.restorePolicy
        Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies
        Microsoft.Storage/storageAccounts/fileServices
          properties.shareDeleteRetentionPolicy
        Microsoft.Storage/storageAccounts/fileServices/shares
          properties.shareQuota
        Microsoft.Cdn/profiles/originGroups
          properties.healthProbeSettings.probeRequestType properties.healthProbeSettings.probePath properties.healthProbeSettings.probeProtocol properties.healthProbeSettings.probeIntervalInSeconds
          properties.loadBalancingSettings.sampleSize properties.loadBalancingSettings.successfulSamplesRequired properties.trafficRestorationTimeToHealedOrNewEndpointsInMinutes properties.sessionAffinityState
        Microsoft.Cdn/profiles/originGroups/origins
          properties.priority properties.weight properties.sharedPrivateLinkResource
        Microsoft.Cdn/profiles/afdEndpoints/routes
          properties.httpsRedirect properties.forwardingProtocol
        Microsoft.Cdn/profiles/securityPolicies
          properties.parameters
        Microsoft.Cdn/profiles/ruleSets
        Microsoft.Network/FrontDoorWebApplicationFirewallPolicies
          properties.policySettings.mode properties.managedRules.managedRuleSets
        Microsoft.Network/applicationGateways
          properties.sku.name zones properties.autoscaleConfiguration.minCapacity properties.backendHttpSettingsCollection.properties.connectionDraining properties.probes properties.sslPolicy.policyName
        Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies
          properties.policySettings.mode
        Microsoft.Network/trafficmanagerprofiles
        Microsoft.Network/publicIPAddresses
          sku.name zones
        Microsoft.Network/virtualNetworks
          properties.subnets.properties.addressPrefix properties.subnets.properties.networkSecurityGroup properties.ddosProtectionPlan
        Microsoft.Network/privateEndpoints
          properties.subnet
        Microsoft.Network/privateEndpoints/privateDnsZoneGroups
          properties.privateDnsZoneConfigs
        Microsoft.Network/privateLinkServices
        Microsoft.Network/ddosProtectionPlans
        Microsoft.Network/networkWatchers/flowLogs
          properties.targetResourceId properties.flowAnalyticsConfiguration
        Microsoft.Network/natGateways
          sku.name properties.publicIpAddresses
        Microsoft.Network/privateDnsZones/virtualNetworkLinks
          properties.virtualNetwork
        Microsoft.Network/dnsZones
        Microsoft.ServiceNetworking/trafficControllers
        Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials
          properties.subject properties.issuer
        Microsoft.Authorization/roleAssignments
          name
        Microsoft.Authorization/policyAssignments
          properties.policyDefinitionId
        Microsoft.Authorization/locks
          properties.level
        Microsoft.Resources/deploymentStacks
        Microsoft.Consumption/budgets
          properties.amount properties.category properties.timeGrain properties.timePeriod.startDate properties.notifications properties.filter
        Microsoft.CostManagement/scheduledActions
          properties.notification
        Microsoft.Security/pricings
          properties.pricingTier
        Microsoft.DataProtection/backupVaults
          properties.storageSettings.datastoreType properties.storageSettings.type properties.featureSettings.crossRegionRestoreSettings.state properties.securitySettings.immutabilitySettings.state
          properties.securitySettings.softDeleteSettings.state properties.securitySettings.encryptionSettings properties.monitoringSettings.azureMonitorAlertSettings.alertsForAllJobFailures
        Microsoft.DataProtection/backupVaults/backupPolicies
          properties.policyRules
        Microsoft.DataProtection/backupVaults/backupInstances
          properties.policyInfo
        Microsoft.DataProtection/resourceGuards
          properties.vaultCriticalOperationExclusionList
        Microsoft.RecoveryServices/vaults
          properties.securitySettings.immutabilitySettings.state properties.securitySettings.softDeleteSettings.softDeleteState properties.redundancySettings.crossRegionRestore
        Microsoft.OperationalInsights/workspaces
          properties.retentionInDays properties.workspaceCapping
        Microsoft.OperationalInsights/workspaces/tables
          properties.totalRetentionInDays properties.plan
        Microsoft.Insights/diagnosticSettings
          properties.logs.categoryGroup
        Microsoft.Insights/dataCollectionRules
          properties.dataSources.prometheusForwarder properties.dataSources.extensions.extensionSettings.dataCollectionSettings.enableContainerLogV2
        Microsoft.Insights/dataCollectionEndpoints
          properties.networkAcls
        Microsoft.Monitor/accounts
        Microsoft.AlertsManagement/prometheusRuleGroups
          properties.scopes properties.clusterName properties.interval properties.rules.alert properties.rules.record properties.rules.expression properties.rules.for properties.rules.severity properties.rules.resolveConfiguration
        Microsoft.Insights/scheduledQueryRules
        Microsoft.Insights/metricAlerts
          properties.criteria
        Microsoft.Insights/activityLogAlerts
          properties.condition
        Microsoft.Insights/actionGroups
          properties.emailReceivers
        Microsoft.AlertsManagement/actionRules
        Microsoft.Dashboard/grafana
          properties.zoneRedundancy
        Microsoft.Chaos/experiments
        Microsoft.LoadTestService/loadTests
        Microsoft.Quota/quotas
        Microsoft.CloudHealth/healthmodels/entities
          properties.healthObjective properties.impact properties.alerts properties.signalGroups.azureResource properties.signalGroups.azureMonitorWorkspace properties.signalGroups.dependencies.aggregationType
        Microsoft.CloudHealth/healthmodels/relationships
          properties.parentEntityName properties.childEntityName
        """;

    /// <summary>Each type with the properties that it must set; the type alone, where that it is there is all that is asked.</summary>
    public static IReadOnlyList<(string Type, string Property)> Rows { get; } = [.. Read()];

    private static IEnumerable<(string Type, string Property)> Read()
    {
        var type = "";
        foreach (var line in Table.Split('\n'))
        {
            if (!line.StartsWith(' '))
                yield return (type = line.Trim(), "");
            else
                foreach (var property in line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    yield return (type, property);
        }
    }
}
