// Replicas in the recovery region. They are promoted by people or by a drill, never by a deployment.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The server orders in the primary region.')
param ordersId string

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

@description('The subnet of private endpoints.')
param endpointSubnetId string

@description('The private DNS zones, by service.')
param zoneIds object

// Orders, allocations and the inbox of events. As large as the primary: after a promotion it is the primary.
resource serverOrders 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-orders'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D16ads_v5'
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Replica'
    sourceServerResourceId: ordersId
    replicationRole: 'GeoAsyncReplica'
    storage: {
      type: 'Premium_LRS'
      // The performance tier is the one that belongs to the size.
      storageSizeGB: 1024
      autoGrow: 'Enabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      // Sun 02:00-04:00. Counted with the winter time of Europe/Brussels: the service knows no summer time, in which
      // the window is an hour later on the clock.
      dayOfWeek: 0
      startHour: 1
      startMinute: 0
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }
}

resource serverOrdersLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverOrders
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverOrdersLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverOrders
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

resource serverOrdersEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverOrders.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverOrders.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverOrders.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverOrdersEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverOrdersEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'postgres'
        properties: {
          privateDnsZoneId: zoneIds.postgres
        }
      }
    ]
  }
}

@description('The replica of orders.')
output ordersName string = serverOrders.name
