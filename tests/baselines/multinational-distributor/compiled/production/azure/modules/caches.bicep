// Managed Redis. Clients sign in with Entra, over TLS, on port 10000.

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

// Prices and stock as the portal shows them, a minute old at most. With the service's own key: the estate asks
// for none.
resource redisPortalCache 'Microsoft.Cache/redisEnterprise@2026-09-01' = {
  name: '${name}-portal-cache'
  location: location
  tags: tags
  sku: {
    name: 'Balanced_B5'
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

resource redisPortalCacheLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: redisPortalCache
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource redisPortalCacheLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: redisPortalCache
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

resource redisPortalCacheEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${redisPortalCache.name}-redisEnterprise'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${redisPortalCache.name}-redisEnterprise-nic'
    privateLinkServiceConnections: [
      {
        name: 'redisEnterprise'
        properties: {
          privateLinkServiceId: redisPortalCache.id
          groupIds: [
            'redisEnterprise'
          ]
        }
      }
    ]
  }
}

resource redisPortalCacheEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: redisPortalCacheEndpoint
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

resource databasePortalCache 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' = {
  parent: redisPortalCache
  name: 'default'
  properties: {
    clientProtocol: 'Encrypted'
    port: 10000
    clusteringPolicy: 'EnterpriseCluster'
    evictionPolicy: 'AllKeysLRU'
    accessKeysAuthentication: 'Disabled'
    deferUpgrade: 'NotDeferred'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource databasePortalCacheLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: databasePortalCache
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

// Who is logged in. With the service's own key: the estate asks for none.
resource redisWmsFranceSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' = {
  name: '${name}-wms-france-sessions'
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
        // Sun 04:00-09:00 Europe/Paris. Counted with the winter time of Europe/Brussels: the service knows no summer
        // time, in which the window is an hour later on the clock.
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

resource redisWmsFranceSessionsLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: redisWmsFranceSessions
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource redisWmsFranceSessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: redisWmsFranceSessions
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

resource redisWmsFranceSessionsEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${redisWmsFranceSessions.name}-redisEnterprise'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${redisWmsFranceSessions.name}-redisEnterprise-nic'
    privateLinkServiceConnections: [
      {
        name: 'redisEnterprise'
        properties: {
          privateLinkServiceId: redisWmsFranceSessions.id
          groupIds: [
            'redisEnterprise'
          ]
        }
      }
    ]
  }
}

resource redisWmsFranceSessionsEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: redisWmsFranceSessionsEndpoint
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

resource databaseWmsFranceSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' = {
  parent: redisWmsFranceSessions
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
resource databaseWmsFranceSessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: databaseWmsFranceSessions
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

// Who is logged in. With the service's own key: the estate asks for none.
resource redisWmsGermanySessions 'Microsoft.Cache/redisEnterprise@2026-09-01' = {
  name: '${name}-wms-germany-sessions'
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
        // Sun 04:00-09:00 Europe/Berlin. Counted with the winter time of Europe/Brussels: the service knows no summer
        // time, in which the window is an hour later on the clock.
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

resource redisWmsGermanySessionsLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: redisWmsGermanySessions
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource redisWmsGermanySessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: redisWmsGermanySessions
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

resource redisWmsGermanySessionsEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${redisWmsGermanySessions.name}-redisEnterprise'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${redisWmsGermanySessions.name}-redisEnterprise-nic'
    privateLinkServiceConnections: [
      {
        name: 'redisEnterprise'
        properties: {
          privateLinkServiceId: redisWmsGermanySessions.id
          groupIds: [
            'redisEnterprise'
          ]
        }
      }
    ]
  }
}

resource redisWmsGermanySessionsEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: redisWmsGermanySessionsEndpoint
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

resource databaseWmsGermanySessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' = {
  parent: redisWmsGermanySessions
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
resource databaseWmsGermanySessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: databaseWmsGermanySessions
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

// Who is logged in. With the service's own key: the estate asks for none.
resource redisWmsIberiaSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' = {
  name: '${name}-wms-iberia-sessions'
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
        // Sun 04:00-09:00 Europe/Madrid. Counted with the winter time of Europe/Brussels: the service knows no summer
        // time, in which the window is an hour later on the clock.
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

resource redisWmsIberiaSessionsLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: redisWmsIberiaSessions
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource redisWmsIberiaSessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: redisWmsIberiaSessions
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

resource redisWmsIberiaSessionsEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${redisWmsIberiaSessions.name}-redisEnterprise'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${redisWmsIberiaSessions.name}-redisEnterprise-nic'
    privateLinkServiceConnections: [
      {
        name: 'redisEnterprise'
        properties: {
          privateLinkServiceId: redisWmsIberiaSessions.id
          groupIds: [
            'redisEnterprise'
          ]
        }
      }
    ]
  }
}

resource redisWmsIberiaSessionsEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: redisWmsIberiaSessionsEndpoint
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

resource databaseWmsIberiaSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' = {
  parent: redisWmsIberiaSessions
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
resource databaseWmsIberiaSessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: databaseWmsIberiaSessions
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

// Who is logged in. With the service's own key: the estate asks for none.
resource redisWmsPolandSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' = {
  name: '${name}-wms-poland-sessions'
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
        // Sun 04:00-09:00 Europe/Warsaw. Counted with the winter time of Europe/Brussels: the service knows no summer
        // time, in which the window is an hour later on the clock.
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

resource redisWmsPolandSessionsLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: redisWmsPolandSessions
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource redisWmsPolandSessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: redisWmsPolandSessions
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

resource redisWmsPolandSessionsEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${redisWmsPolandSessions.name}-redisEnterprise'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${redisWmsPolandSessions.name}-redisEnterprise-nic'
    privateLinkServiceConnections: [
      {
        name: 'redisEnterprise'
        properties: {
          privateLinkServiceId: redisWmsPolandSessions.id
          groupIds: [
            'redisEnterprise'
          ]
        }
      }
    ]
  }
}

resource redisWmsPolandSessionsEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: redisWmsPolandSessionsEndpoint
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

resource databaseWmsPolandSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' = {
  parent: redisWmsPolandSessions
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
resource databaseWmsPolandSessionsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: databaseWmsPolandSessions
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

@description('The host name of portal-cache.')
output portalCacheHost string = redisPortalCache.properties.hostName

@description('The host name of wms-france-sessions.')
output wmsFranceSessionsHost string = redisWmsFranceSessions.properties.hostName

@description('The host name of wms-germany-sessions.')
output wmsGermanySessionsHost string = redisWmsGermanySessions.properties.hostName

@description('The host name of wms-iberia-sessions.')
output wmsIberiaSessionsHost string = redisWmsIberiaSessions.properties.hostName

@description('The host name of wms-poland-sessions.')
output wmsPolandSessionsHost string = redisWmsPolandSessions.properties.hostName
