// Storage accounts. No keys, no public access; what is deleted or overwritten can be brought back for longer
// than any restore of the database reaches.

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

// Odoo's filestore, delivery notes, signatures and photos
resource accountDocuments 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'documents')}'
  location: location
  tags: union(tags, {
    store: 'documents'
  })
  kind: 'StorageV2'
  sku: {
    name: 'Standard_GZRS'
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

resource accountDocumentsLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: accountDocuments
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource blobsDocuments 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: accountDocuments
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: {
      enabled: true
      retentionInDays: 30
    }
    deleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    // Any moment of these days; fewer than those of deleted blobs, from which it restores.
    restorePolicy: {
      enabled: true
      days: 14
    }
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource blobsDocumentsLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobsDocuments
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

resource accountDocumentsEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${accountDocuments.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${accountDocuments.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: accountDocuments.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountDocumentsEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountDocumentsEndpoint
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

// Immutable copies are the backup vault's: a container that nothing can be changed in is no filestore.
resource containerDocuments 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobsDocuments
  name: 'documents'
  properties: {
    publicAccess: 'None'
  }
}

// Former versions are kept as long as the estate says, and not paid for ever.
resource lifecycleDocuments 'Microsoft.Storage/storageAccounts/managementPolicies@2026-09-01' = {
  parent: accountDocuments
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'former-versions'
          type: 'Lifecycle'
          enabled: true
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
            }
            actions: {
              version: {
                delete: {
                  daysAfterCreationGreaterThan: 30
                }
              }
            }
          }
        }
      ]
    }
  }
}

// Copies for reports
resource accountLake 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'lake')}'
  location: location
  tags: union(tags, {
    store: 'lake'
  })
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

resource accountLakeLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: accountLake
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource blobsLake 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: accountLake
  name: 'default'
  properties: {
    isVersioningEnabled: false
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

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource blobsLakeLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobsLake
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

resource accountLakeEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${accountLake.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${accountLake.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: accountLake.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountLakeEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountLakeEndpoint
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

resource containerLake 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobsLake
  name: 'lake'
  properties: {
    publicAccess: 'None'
  }
}

@description('The account of documents.')
output documentsId string = accountDocuments.id

@description('Where documents answers.')
output documentsEndpoint string = accountDocuments.properties.primaryEndpoints.blob

@description('The account of lake.')
output lakeId string = accountLake.id

@description('Where lake answers.')
output lakeEndpoint string = accountLake.properties.primaryEndpoints.blob
