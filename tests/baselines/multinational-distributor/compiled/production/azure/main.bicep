// Distributor with subsidiaries in five countries; orders are taken for the group, goods move in each country:
// the environment production. Deploy it as a stack, so that what leaves the estate leaves Azure: az stack sub
// create --location westeurope --template-file main.bicep --parameters main.bicepparam

targetScope = 'subscription'

@description('What the names of all resources begin with.')
param name string

@description('Tags of all resources.')
param tags object

@description('The object identifier of the Entra group platform-operators.')
param operatorsGroupId string

@description('The object identifier of the Entra group change-board.')
param approversGroupId string

@description('The Azure region.')
param location string

@description('The region that the estate is recovered in.')
param recoveryLocation string

@description('The availability zones of the region.')
param zones string[]

@description('The addresses of the region\'s network; those of no other region, environment or site.')
param addressPrefix string

@description('The addresses of the region\'s hub.')
param hubAddressPrefix string

@description('The host names of partners that workloads call.')
param partnerHosts string[]

@description('The availability zones of the recovery region; an empty list where it has none.')
param recoveryZones string[]

@description('The addresses of the region\'s network; those of no other region, environment or site.')
param recoveryAddressPrefix string

@description('The addresses of the region\'s hub.')
param recoveryHubAddressPrefix string

@description('A region that images are copied to.')
param replicaLocationNortheurope string

@description('This year; freezes are written for it and the next two.')
param year int = int(utcNow('yyyy'))

@description('The proxies behind Front Door.')
param origins object[]

@description('Disabled, Unlocked or Locked.')
param backupImmutability string

@description('Where group-on-call is reached by mail.')
param pageMail string

@description('Where platform@example.com is reached by mail.')
param ticketMail string

@description('Where head-of-digital is reached by mail.')
param budgetMail string

@description('The first day of the month in which the budget began.')
param budgetStart string

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${name}'
  location: location
  tags: tags
}

resource recoveryGroup 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${name}-recovery'
  location: recoveryLocation
  tags: tags
}

module observing 'modules/observing.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    administratorGroupId: operatorsGroupId
  }
}

module network 'modules/network.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    addressPrefix: addressPrefix
    running: true
    zones: zones
    workspaceId: observing.outputs.workspaceId
    hubAddressPrefix: hubAddressPrefix
    partnerHosts: partnerHosts
  }
}

module names 'modules/names.bicep' = {
  scope: group
  params: {
    name: name
    tags: tags
    networkId: network.outputs.networkId
  }
}

module recoveryNetwork 'modules/network.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    location: recoveryLocation
    tags: tags
    addressPrefix: recoveryAddressPrefix
    running: true
    zones: recoveryZones
    workspaceId: observing.outputs.workspaceId
    hubAddressPrefix: recoveryHubAddressPrefix
    partnerHosts: partnerHosts
  }
}

module recoveryNames 'modules/names.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    tags: tags
    networkId: recoveryNetwork.outputs.networkId
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: network.outputs.privateEndpointsSubnetId
    zoneIds: names.outputs.zoneIds
    administratorGroupId: operatorsGroupId
  }
}

module databases 'modules/databases.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: network.outputs.privateEndpointsSubnetId
    zoneIds: names.outputs.zoneIds
    administratorGroupId: operatorsGroupId
    administratorGroupName: 'platform-operators'
  }
}

module caches 'modules/caches.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: network.outputs.privateEndpointsSubnetId
    zoneIds: names.outputs.zoneIds
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: network.outputs.privateEndpointsSubnetId
    zoneIds: names.outputs.zoneIds
  }
}

module registry 'modules/registry.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: network.outputs.privateEndpointsSubnetId
    zoneIds: names.outputs.zoneIds
    replicaLocationNortheurope: replicaLocationNortheurope
  }
}

// A recovery needs secrets before anything else; pipelines write each to both vaults.
module recoveryVault 'modules/vault.bicep' = {
  scope: recoveryGroup
  params: {
    location: recoveryLocation
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: recoveryNetwork.outputs.privateEndpointsSubnetId
    zoneIds: recoveryNames.outputs.zoneIds
    administratorGroupId: operatorsGroupId
  }
}

module recoveryCaches 'modules/recovery-caches.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    location: recoveryLocation
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: recoveryNetwork.outputs.privateEndpointsSubnetId
    zoneIds: recoveryNames.outputs.zoneIds
  }
}

module recoveryDatabases 'modules/recovery-databases.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    location: recoveryLocation
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: recoveryNetwork.outputs.privateEndpointsSubnetId
    zoneIds: recoveryNames.outputs.zoneIds
    ordersId: databases.outputs.ordersId
  }
}

module databaseEndpoints 'modules/database-endpoints.bicep' = {
  scope: group
  params: {
    name: name
    ordersName: recoveryDatabases.outputs.ordersName
  }
}

module recoveryEndpoints 'modules/recovery-endpoints.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    location: recoveryLocation
    tags: tags
    endpointSubnetId: recoveryNetwork.outputs.privateEndpointsSubnetId
    zoneIds: recoveryNames.outputs.zoneIds
    registryId: registry.outputs.registryId
    orderFilesId: storage.outputs.orderFilesId
  }
}

module cluster 'modules/cluster.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    zones: zones
    nodesSubnetId: network.outputs.nodesSubnetId
    apiServerSubnetId: network.outputs.apiServerSubnetId
    administratorGroupIds: [
      operatorsGroupId
    ]
    year: year
    workspaceId: observing.outputs.workspaceId
    metricsRuleId: observing.outputs.metricsRuleId
    logsRuleId: observing.outputs.logsRuleId
    registryId: registry.outputs.registryId
    registryGroup: group.name
  }
}

// Runs with as few nodes as can be, and grows when the other region is lost.
module recoveryCluster 'modules/cluster.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    location: recoveryLocation
    tags: tags
    zones: recoveryZones
    nodesSubnetId: recoveryNetwork.outputs.nodesSubnetId
    apiServerSubnetId: recoveryNetwork.outputs.apiServerSubnetId
    administratorGroupIds: [
      operatorsGroupId
    ]
    year: year
    workspaceId: observing.outputs.workspaceId
    metricsRuleId: observing.outputs.metricsRuleId
    logsRuleId: observing.outputs.logsRuleId
    registryId: registry.outputs.registryId
    registryGroup: group.name
    standby: true
  }
}

module workloads 'modules/workloads.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    issuer: cluster.outputs.issuer
    recoveryIssuer: recoveryCluster.outputs.issuer
  }
  dependsOn: [
    vault
    databases
    caches
    storage
  ]
}

module edge 'modules/edge.bicep' = {
  scope: group
  params: {
    name: name
    tags: tags
    workspaceId: observing.outputs.workspaceId
    origins: origins
  }
}

module backups 'modules/backups.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: observing.outputs.workspaceId
    immutability: backupImmutability
    approverGroupId: approversGroupId
  }
  dependsOn: [
    vault
    databases
    caches
    storage
  ]
}

// Snapshots of the cluster: whoever makes them must be allowed to change all that is here, so nothing else is.
resource clusterCopiesGroup 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${name}-cluster-copies'
  location: location
  tags: tags
}

module clusterStore 'modules/cluster-store.bicep' = {
  scope: clusterCopiesGroup
  params: {
    location: location
    tags: tags
    workspaceId: observing.outputs.workspaceId
    endpointSubnetId: network.outputs.privateEndpointsSubnetId
    zoneIds: names.outputs.zoneIds
    vaultPrincipalId: backups.outputs.principalId
    clusterPrincipalId: cluster.outputs.principalId
  }
}

module clusterBackup 'modules/cluster-backup.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    vaultPrincipalId: backups.outputs.principalId
    storeGroup: clusterCopiesGroup.name
    storeGroupId: clusterStore.outputs.groupId
    accountName: clusterStore.outputs.accountName
    accountUri: clusterStore.outputs.accountUri
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    name: name
    tags: tags
    pageMail: pageMail
    ticketMail: ticketMail
  }
  dependsOn: [
    vault
    databases
    caches
    storage
  ]
}

module objectives 'modules/objectives.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    pageGroupId: alerts.outputs.pageGroupId
    ticketGroupId: alerts.outputs.ticketGroupId
    metricsId: observing.outputs.metricsId
  }
}

module health 'modules/health.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
  }
  dependsOn: [
    vault
    databases
    caches
    storage
  ]
}

module budget 'modules/budget.bicep' = {
  scope: group
  params: {
    name: name
    budgetMail: budgetMail
    budgetStart: budgetStart
  }
}

module governance 'modules/governance.bicep' = {
  params: {
    name: name
    year: year
    budgetMail: budgetMail
  }
}

module recoveryAccess 'modules/recovery-access.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    readerMultinationalDistributorPrincipalId: workloads.outputs.readerMultinationalDistributorPrincipalId
    orderDeskPrincipalId: workloads.outputs.orderDeskPrincipalId
    orderDeskWebsocketPrincipalId: workloads.outputs.orderDeskWebsocketPrincipalId
  }
  dependsOn: [
    recoveryVault
    recoveryCaches
  ]
}

module recoveryAlerts 'modules/recovery-alerts.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    tags: tags
    pageGroupId: alerts.outputs.pageGroupId
    ticketGroupId: alerts.outputs.ticketGroupId
  }
  dependsOn: [
    recoveryDatabases
    recoveryCaches
  ]
}
