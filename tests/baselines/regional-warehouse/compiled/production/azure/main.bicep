// Regional warehouse operator, dedicated environment, zone-redundant, nightly restore validation: the
// environment production. Deploy it as a stack, so that what leaves the estate leaves Azure: az stack sub
// create --location westeurope --template-file main.bicep --parameters main.bicepparam

targetScope = 'subscription'

@description('What the names of all resources begin with.')
param name string

@description('Tags of all resources.')
param tags object

@description('The object identifier of the Entra group logistics-ops.')
param operatorsGroupId string

@description('The object identifier of the Entra group logistics-change.')
param approversGroupId string

@description('The Azure region.')
param location string

@description('The region that the estate is recovered in.')
param recoveryLocation string

@description('The availability zones of the region.')
param zones string[]

@description('The addresses of the region\'s network; those of no other region, environment or site.')
param addressPrefix string

@description('The availability zones of the recovery region; an empty list where it has none.')
param recoveryZones string[]

@description('The addresses of the region\'s network; those of no other region, environment or site.')
param recoveryAddressPrefix string

@description('A region that images are copied to.')
param replicaLocationNortheurope string

@description('This year; freezes are written for it and the next two.')
param year int = int(utcNow('yyyy'))

@description('The name of the edge\'s certificate in the vault.')
param certificateName string

@description('The name under which people reach the estate.')
param hostName string

@description('Disabled, Unlocked or Locked.')
param backupImmutability string

@description('Where warehouse-on-call is reached by mail.')
param pageMail string

@description('Where platform@example.com is reached by mail.')
param ticketMail string

@description('Where operations-director is reached by mail.')
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

// Only the network: a restore needs somewhere to land, and nobody should design subnets that day.
module recoveryNetwork 'modules/network.bicep' = {
  scope: recoveryGroup
  params: {
    name: '${name}-recovery'
    location: recoveryLocation
    tags: tags
    addressPrefix: recoveryAddressPrefix
    running: false
    zones: recoveryZones
    workspaceId: observing.outputs.workspaceId
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
    administratorGroupName: 'logistics-ops'
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

module workloads 'modules/workloads.bicep' = {
  scope: group
  params: {
    name: name
    location: location
    tags: tags
    issuer: cluster.outputs.issuer
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
    location: location
    tags: tags
    workspaceId: observing.outputs.workspaceId
    zones: zones
    edgeSubnetId: network.outputs.edgeSubnetId
    ingressAddress: network.outputs.ingressAddress
    vaultUri: vault.outputs.vaultUri
    certificateName: certificateName
    hostName: hostName
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
