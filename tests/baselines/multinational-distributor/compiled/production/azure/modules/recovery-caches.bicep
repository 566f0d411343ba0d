// Managed Redis in the recovery region: empty until it is used. The estate forgives the loss of what is in a
// cache, so nothing is copied and nothing links the regions.

@description('What the names of all resources begin with.')
param name string

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

// Who is logged in at the order desk. With the service's own key: the estate asks for none.
resource redisOrderSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' = {
  name: '${name}-order-sessions'
  location: location
  tags: tags
  sku: {
    name: 'Balanced_B1'
  }
  properties: {
    // In a region with zones the service spreads the two nodes over them by itself.
    highAvailability: 'Enabled'
    minimumTlsVersion: '1.2'
    publicNetworkAccess: 'Disabled'
    maintenanceConfiguration: {
      maintenanceWindows: [
        // Sun 04:00-09:00. Counted with the winter time of Europe/Brussels: the service knows no summer time, in which
        // the window is an hour later on the clock.
        {
          type: 'Weekly'
          schedule: {
            dayOfWeek: 'Sunday'
          }
          startHourUtc: 3
          duration: 'PT5H'
        }
      ]
    }
  }
}

resource redisOrderSessionsLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: redisOrderSessions
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource redisOrderSessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: redisOrderSessions
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

resource redisOrderSessionsEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${redisOrderSessions.name}-redisEnterprise'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${redisOrderSessions.name}-redisEnterprise-nic'
    privateLinkServiceConnections: [
      {
        name: 'redisEnterprise'
        properties: {
          privateLinkServiceId: redisOrderSessions.id
          groupIds: [
            'redisEnterprise'
          ]
        }
      }
    ]
  }
}

resource redisOrderSessionsEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: redisOrderSessionsEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'redis'
        properties: {
          privateDnsZoneId: zoneIds.redis
        }
      }
    ]
  }
}

resource databaseOrderSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' = {
  parent: redisOrderSessions
  name: 'default'
  properties: {
    clientProtocol: 'Encrypted'
    port: 10000
    // Clients that do not speak cluster need one node that answers for all keys.
    clusteringPolicy: 'NoCluster'
    evictionPolicy: 'VolatileLRU'
    persistence: {
      aofEnabled: true
      aofFrequency: '1s'
    }
    accessKeysAuthentication: 'Disabled'
    deferUpgrade: 'NotDeferred'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource databaseOrderSessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: databaseOrderSessions
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

@description('The host name of order-sessions.')
output orderSessionsHost string = redisOrderSessions.properties.hostName
