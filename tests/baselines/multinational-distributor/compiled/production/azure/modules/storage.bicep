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

// EDI messages as received, order confirmations, contracts
resource accountOrderFiles 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'order-files')}'
  location: location
  tags: union(tags, {
    store: 'order-files'
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

resource accountOrderFilesLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: accountOrderFiles
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource blobsOrderFiles 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: accountOrderFiles
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: {
      enabled: true
      retentionInDays: 60
    }
    deleteRetentionPolicy: {
      enabled: true
      days: 60
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 60
    }
    // Any moment of these days; fewer than those of deleted blobs, from which it restores.
    restorePolicy: {
      enabled: true
      days: 35
    }
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource blobsOrderFilesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobsOrderFiles
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

resource accountOrderFilesEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${accountOrderFiles.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${accountOrderFiles.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: accountOrderFiles.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountOrderFilesEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountOrderFilesEndpoint
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
resource containerOrderFiles 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobsOrderFiles
  name: 'order-files'
  properties: {
    publicAccess: 'None'
  }
}

// Former versions are kept as long as the estate says, and not paid for ever.
resource lifecycleOrderFiles 'Microsoft.Storage/storageAccounts/managementPolicies@2026-09-01' = {
  parent: accountOrderFiles
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
                  daysAfterCreationGreaterThan: 60
                }
              }
            }
          }
        }
      ]
    }
  }
}

// History for forecasts
resource accountPlanningLake 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'planning-lake')}'
  location: location
  tags: union(tags, {
    store: 'planning-lake'
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

resource accountPlanningLakeLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: accountPlanningLake
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource blobsPlanningLake 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: accountPlanningLake
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
resource blobsPlanningLakeLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobsPlanningLake
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

resource accountPlanningLakeEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${accountPlanningLake.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${accountPlanningLake.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: accountPlanningLake.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountPlanningLakeEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountPlanningLakeEndpoint
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

resource containerPlanningLake 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobsPlanningLake
  name: 'planning-lake'
  properties: {
    publicAccess: 'None'
  }
}

// Delivery notes, signatures and photos
resource accountWmsFranceFiles 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-france-files')}'
  location: location
  tags: union(tags, {
    store: 'wms-france-files'
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

resource accountWmsFranceFilesLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: accountWmsFranceFiles
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource blobsWmsFranceFiles 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: accountWmsFranceFiles
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
resource blobsWmsFranceFilesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobsWmsFranceFiles
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

resource accountWmsFranceFilesEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${accountWmsFranceFiles.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${accountWmsFranceFiles.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: accountWmsFranceFiles.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountWmsFranceFilesEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountWmsFranceFilesEndpoint
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
resource containerWmsFranceFiles 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobsWmsFranceFiles
  name: 'wms-france-files'
  properties: {
    publicAccess: 'None'
  }
}

// Former versions are kept as long as the estate says, and not paid for ever.
resource lifecycleWmsFranceFiles 'Microsoft.Storage/storageAccounts/managementPolicies@2026-09-01' = {
  parent: accountWmsFranceFiles
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

// Delivery notes, signatures and photos
resource accountWmsGermanyFiles 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-germany-files')}'
  location: location
  tags: union(tags, {
    store: 'wms-germany-files'
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

resource accountWmsGermanyFilesLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: accountWmsGermanyFiles
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource blobsWmsGermanyFiles 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: accountWmsGermanyFiles
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
resource blobsWmsGermanyFilesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobsWmsGermanyFiles
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

resource accountWmsGermanyFilesEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${accountWmsGermanyFiles.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${accountWmsGermanyFiles.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: accountWmsGermanyFiles.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountWmsGermanyFilesEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountWmsGermanyFilesEndpoint
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
resource containerWmsGermanyFiles 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobsWmsGermanyFiles
  name: 'wms-germany-files'
  properties: {
    publicAccess: 'None'
  }
}

// Former versions are kept as long as the estate says, and not paid for ever.
resource lifecycleWmsGermanyFiles 'Microsoft.Storage/storageAccounts/managementPolicies@2026-09-01' = {
  parent: accountWmsGermanyFiles
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

// Delivery notes, signatures and photos
resource accountWmsIberiaFiles 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-iberia-files')}'
  location: location
  tags: union(tags, {
    store: 'wms-iberia-files'
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

resource accountWmsIberiaFilesLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: accountWmsIberiaFiles
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource blobsWmsIberiaFiles 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: accountWmsIberiaFiles
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
resource blobsWmsIberiaFilesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobsWmsIberiaFiles
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

resource accountWmsIberiaFilesEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${accountWmsIberiaFiles.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${accountWmsIberiaFiles.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: accountWmsIberiaFiles.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountWmsIberiaFilesEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountWmsIberiaFilesEndpoint
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
resource containerWmsIberiaFiles 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobsWmsIberiaFiles
  name: 'wms-iberia-files'
  properties: {
    publicAccess: 'None'
  }
}

// Former versions are kept as long as the estate says, and not paid for ever.
resource lifecycleWmsIberiaFiles 'Microsoft.Storage/storageAccounts/managementPolicies@2026-09-01' = {
  parent: accountWmsIberiaFiles
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

// Delivery notes, signatures and photos
resource accountWmsPolandFiles 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-poland-files')}'
  location: location
  tags: union(tags, {
    store: 'wms-poland-files'
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

resource accountWmsPolandFilesLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: accountWmsPolandFiles
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource blobsWmsPolandFiles 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: accountWmsPolandFiles
  name: 'default'
  properties: {
    isVersioningEnabled: true
    changeFeed: {
      enabled: true
      retentionInDays: 60
    }
    deleteRetentionPolicy: {
      enabled: true
      days: 60
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 60
    }
    // Any moment of these days; fewer than those of deleted blobs, from which it restores.
    restorePolicy: {
      enabled: true
      days: 35
    }
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource blobsWmsPolandFilesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: blobsWmsPolandFiles
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

resource accountWmsPolandFilesEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${accountWmsPolandFiles.name}-blob'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${accountWmsPolandFiles.name}-blob-nic'
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: accountWmsPolandFiles.id
          groupIds: [
            'blob'
          ]
        }
      }
    ]
  }
}

resource accountWmsPolandFilesEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: accountWmsPolandFilesEndpoint
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
resource containerWmsPolandFiles 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = {
  parent: blobsWmsPolandFiles
  name: 'wms-poland-files'
  properties: {
    publicAccess: 'None'
  }
}

// Former versions are kept as long as the estate says, and not paid for ever.
resource lifecycleWmsPolandFiles 'Microsoft.Storage/storageAccounts/managementPolicies@2026-09-01' = {
  parent: accountWmsPolandFiles
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
                  daysAfterCreationGreaterThan: 60
                }
              }
            }
          }
        }
      ]
    }
  }
}

@description('The account of order-files.')
output orderFilesId string = accountOrderFiles.id

@description('Where order-files answers.')
output orderFilesEndpoint string = accountOrderFiles.properties.primaryEndpoints.blob

@description('The account of planning-lake.')
output planningLakeId string = accountPlanningLake.id

@description('Where planning-lake answers.')
output planningLakeEndpoint string = accountPlanningLake.properties.primaryEndpoints.blob

@description('The account of wms-france-files.')
output wmsFranceFilesId string = accountWmsFranceFiles.id

@description('Where wms-france-files answers.')
output wmsFranceFilesEndpoint string = accountWmsFranceFiles.properties.primaryEndpoints.blob

@description('The account of wms-germany-files.')
output wmsGermanyFilesId string = accountWmsGermanyFiles.id

@description('Where wms-germany-files answers.')
output wmsGermanyFilesEndpoint string = accountWmsGermanyFiles.properties.primaryEndpoints.blob

@description('The account of wms-iberia-files.')
output wmsIberiaFilesId string = accountWmsIberiaFiles.id

@description('Where wms-iberia-files answers.')
output wmsIberiaFilesEndpoint string = accountWmsIberiaFiles.properties.primaryEndpoints.blob

@description('The account of wms-poland-files.')
output wmsPolandFilesId string = accountWmsPolandFiles.id

@description('Where wms-poland-files answers.')
output wmsPolandFilesEndpoint string = accountWmsPolandFiles.properties.primaryEndpoints.blob
