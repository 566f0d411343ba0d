// Where objects and volumes of the cluster are put before the vault takes them. It stands apart: whoever makes
// snapshots needs the right to change everything beside them.

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

@description('As whom the backup vault acts.')
param vaultPrincipalId string

@description('As whom the cluster acts in Azure.')
param clusterPrincipalId string

resource account 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'staks${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    accessTier: 'Hot'
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'AzureServices'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: 14
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 14
    }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobs
  name: 'cluster'
  properties: {
    publicAccess: 'None'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource blobsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobs
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

resource accountEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${account.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${account.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: account.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountEndpoint
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

// The cluster's disk driver makes the snapshots.
resource clusterSnapshots 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, 'cluster', 'b24988ac-6180-42a0-ab88-20f7382dd24c')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b24988ac-6180-42a0-ab88-20f7382dd24c')
    principalId: clusterPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Contributor'
  }
}

// The vault finds the snapshots.
resource vaultReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, 'vault', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
    principalId: vaultPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Reader'
  }
}

// The vault copies snapshots into itself.
resource vaultSnapshots 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, 'vault', '7efff54f-a5b4-42b5-a1c5-5411624893ce')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7efff54f-a5b4-42b5-a1c5-5411624893ce')
    principalId: vaultPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Disk Snapshot Contributor'
  }
}

// The vault reads the disks that it copies.
resource vaultDisks 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, 'vault', '959f8984-c045-4866-89c7-12bf9737be2e')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '959f8984-c045-4866-89c7-12bf9737be2e')
    principalId: vaultPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Data Operator for Managed Disks'
  }
}

// The vault reads the objects that it copies.
resource vaultBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, 'vault', '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1')
    principalId: vaultPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Reader'
  }
}

@description('The resource group of the snapshots.')
output groupId string = resourceGroup().id

@description('The account of the objects.')
output accountName string = account.name

@description('Where the account answers.')
output accountUri string = account.properties.primaryEndpoints.blob
