// Private names. The zones belong to no region and are linked to every network: a restored store keeps the
// name that workloads know.

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The networks that find the names: each a name and an id.')
param networks object[]

resource postgresZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.postgres.database.azure.com'
  location: 'global'
  tags: tags
}

resource postgresLinks 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for network in networks: {
  parent: postgresZone
  name: network.name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource redisZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.redis.azure.net'
  location: 'global'
  tags: tags
}

resource redisLinks 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for network in networks: {
  parent: redisZone
  name: network.name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource vaultZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.vaultcore.azure.net'
  location: 'global'
  tags: tags
}

resource vaultLinks 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for network in networks: {
  parent: vaultZone
  name: network.name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource registryZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.azurecr.io'
  location: 'global'
  tags: tags
}

resource registryLinks 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for network in networks: {
  parent: registryZone
  name: network.name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource blobZone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: 'privatelink.blob.${environment().suffixes.storage}'
  location: 'global'
  tags: tags
}

resource blobLinks 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for network in networks: {
  parent: blobZone
  name: network.name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

@description('The zones, by service.')
output zoneIds object = {
  postgres: postgresZone.id
  redis: redisZone.id
  vault: vaultZone.id
  registry: registryZone.id
  blob: blobZone.id
}
