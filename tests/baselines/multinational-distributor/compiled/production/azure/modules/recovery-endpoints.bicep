// Private endpoints in the recovery region of what both regions share. Without them a recovery would find
// every name, and reach nothing: the other region's endpoints are lost with it.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('What the private endpoint of registry leads to.')
param registryId string

@description('The subnet of private endpoints.')
param endpointSubnetId string

@description('The private DNS zones, by service.')
param zoneIds object

@description('What the private endpoint of order-files leads to.')
param orderFilesId string

resource sharedRegistryEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${name}-registry-registry'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${name}-registry-registry-nic'
    privateLinkServiceConnections: [
      {
        name: 'registry'
        properties: {
          privateLinkServiceId: registryId
          groupIds: [
            'registry'
          ]
        }
      }
    ]
  }
}

resource sharedRegistryEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: sharedRegistryEndpoint
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

resource sharedOrderFilesEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${name}-order-files-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${name}-order-files-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: orderFilesId
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource sharedOrderFilesEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: sharedOrderFilesEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'blob'
        properties: {
          privateDnsZoneId: zoneIds.blob
        }
      }
    ]
  }
}
