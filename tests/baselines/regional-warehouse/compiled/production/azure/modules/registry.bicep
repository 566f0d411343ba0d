// The registry of images, which others know as registry.example.com. A node that starts during an outage pulls
// from it: it is as redundant as the cluster.

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

@description('The subnet of private endpoints.')
param endpointSubnetId string

@description('The private DNS zones, by service.')
param zoneIds object

@description('A region that images are copied to.')
param replicaLocationNortheurope string

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: 'cr${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  sku: {
    name: 'Premium'
  }
  properties: {
    adminUserEnabled: false
    anonymousPullEnabled: false
    publicNetworkAccess: 'Disabled'
    networkRuleBypassOptions: 'AzureServices'
    dataEndpointEnabled: true
    zoneRedundancy: 'Enabled'
    policies: {
      // Manifests without a tag. Deployments name digests: the estate's release keeps a tag on whatever it may roll
      // back to. Soft delete exists only in previews of this API.
      retentionPolicy: {
        status: 'enabled'
        days: 14
      }
      exportPolicy: {
        status: 'disabled'
      }
    }
  }
}

resource registryLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: registry
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource registryLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: registry
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource registryEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${registry.name}-registry'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${registry.name}-registry-nic'
    privateLinkServiceConnections: [
      {
        name: 'registry'
        properties: {
          privateLinkServiceId: registry.id
          groupIds: [
            'registry'
          ]
        }
      }
    ]
  }
}

resource registryEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: registryEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'registry'
        properties: {
          privateDnsZoneId: zoneIds.registry
        }
      }
    ]
  }
}

// Images are in the recovery region before anybody needs them there.
resource replicaNortheurope 'Microsoft.ContainerRegistry/registries/replications@2025-11-01' = {
  parent: registry
  name: 'northeurope'
  location: replicaLocationNortheurope
  tags: tags
  properties: {
    zoneRedundancy: 'Enabled'
    regionEndpointEnabled: true
  }
}

// What AKS itself runs on nodes, under the name by which AKS looks for it: a new node needs this registry and
// no other.
resource platformImages 'Microsoft.ContainerRegistry/registries/cacheRules@2025-11-01' = {
  parent: registry
  name: 'aks-managed-mcr'
  properties: {
    sourceRepository: 'mcr.microsoft.com/*'
    targetRepository: 'aks-managed-repository/*'
  }
}

@description('The registry.')
output registryId string = registry.id
