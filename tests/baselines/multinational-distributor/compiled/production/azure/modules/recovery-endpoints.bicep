// Private endpoints in the recovery region of what both regions share. Without them a recovery would find
// every name, and reach nothing: the other region's endpoints are lost with it.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('What registryEndpoint leads to.')
param registryId string

@description('The subnet of private endpoints.')
param endpointSubnetId string

@description('The private DNS zones, by service.')
param zoneIds object

@description('What orderFilesEndpoint leads to.')
param orderFilesId string

resource registryEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${'${name}-registry'}-registry'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${'${name}-registry'}-registry-nic'
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

resource orderFilesEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${'${name}-orderFiles'}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${'${name}-orderFiles'}-blob-nic'
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

resource orderFilesEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: orderFilesEndpoint
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
