// Who talked to whom, for one network. It belongs to the region's network watcher, which Azure makes with the
// first network of a subscription in its region.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The Log Analytics workspace that analyses the flows.')
param workspaceId string

@description('As whom the flows are written.')
param identityId string

@description('The network whose flows are logged.')
param networkId string

@description('The storage account that the flows are written to.')
param accountId string

resource watcher 'Microsoft.Network/networkWatchers@2026-03-01' existing = {
  name: 'NetworkWatcher_${location}'
}

resource flows 'Microsoft.Network/networkWatchers/flowLogs@2026-03-01' = {
  parent: watcher
  name: '${name}-flows'
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    enabled: true
    targetResourceId: networkId
    storageId: accountId
    format: {
      type: 'JSON'
      version: 2
    }
    retentionPolicy: {
      enabled: true
      days: 60
    }
    flowAnalyticsConfiguration: {
      networkWatcherFlowAnalyticsConfiguration: {
        enabled: true
        workspaceResourceId: workspaceId
        trafficAnalyticsInterval: 10
      }
    }
  }
}
