// Copies apart from the stores. Somebody who takes over the subscription can delete a store, and not these.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('Disabled, Unlocked or Locked. Locked cannot be undone.')
param immutability string

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

@description('The Entra group whose consent dangerous operations need.')
param approverGroupId string

// Encrypted with the platform's key: with a key of ours, whoever deletes the key has deleted the copies.
resource vault 'Microsoft.DataProtection/backupVaults@2026-07-01' = {
  name: '${name}-backups'
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    storageSettings: [
      {
        datastoreType: 'VaultStore'
        type: 'GeoRedundant'
      }
    ]
    featureSettings: {
      // Restored in the second region while the first is lost.
      crossRegionRestoreSettings: {
        state: 'Enabled'
      }
      crossSubscriptionRestoreSettings: {
        state: 'Enabled'
      }
    }
    securitySettings: {
      immutabilitySettings: {
        state: immutability
      }
      softDeleteSettings: {
        state: 'AlwaysOn'
        retentionDurationInDays: 30
      }
    }
    monitoringSettings: {
      azureMonitorAlertSettings: {
        alertsForAllJobFailures: 'Enabled'
      }
    }
  }
}

resource vaultLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: vault
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource vaultLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
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

// Dangerous operations on the vault need the consent of another group. Move it to a subscription that
// operators have no rights in as soon as there is one.
resource guard 'Microsoft.DataProtection/resourceGuards@2026-07-01' = {
  name: '${name}-guard'
  location: location
  tags: tags
  properties: {
    vaultCriticalOperationExclusionList: []
  }
}

// Approvers consent, for a limited time.
resource consents 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: guard
  name: guid(guard.id, approverGroupId, 'f54b6d04-23c6-443e-b462-9c16ab7b4a52')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'f54b6d04-23c6-443e-b462-9c16ab7b4a52')
    principalId: approverGroupId
    principalType: 'Group'
    description: 'Backup MUA Operator'
  }
}

resource guarded 'Microsoft.DataProtection/backupVaults/backupResourceGuardProxies@2026-07-01' = {
  parent: vault
  name: 'DppResourceGuardProxy'
  properties: {
    resourceGuardResourceId: guard.id
  }
}

resource accountOrderFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'order-files')}'
}

// The vault reads what it copies.
resource copiesOrderFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountOrderFiles
  name: guid(accountOrderFiles.id, vault.id, 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Account Backup Contributor'
  }
}

resource policyOrderFiles 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'order-files'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.Storage/storageAccounts/blobServices'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P90D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Discrete'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1D'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfOrderFiles 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'order-files'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'order-files'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: accountOrderFiles.id
      resourceName: accountOrderFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountOrderFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: accountOrderFiles.id
      resourceName: accountOrderFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountOrderFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    policyInfo: {
      policyId: policyOrderFiles.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'BlobBackupDatasourceParametersForAutoProtection'
            // Every container, those that come later too: no rule leaves one out.
            autoProtectionSettings: {
              objectType: 'BlobBackupRuleBasedAutoProtectionSettings'
              enabled: true
              rules: []
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesOrderFiles
  ]
}

resource accountWmsFranceFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-france-files')}'
}

// The vault reads what it copies.
resource copiesWmsFranceFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsFranceFiles
  name: guid(accountWmsFranceFiles.id, vault.id, 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Account Backup Contributor'
  }
}

resource policyWmsFranceFiles 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'wms-france-files'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.Storage/storageAccounts/blobServices'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P90D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Discrete'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1D'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfWmsFranceFiles 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'wms-france-files'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'wms-france-files'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: accountWmsFranceFiles.id
      resourceName: accountWmsFranceFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountWmsFranceFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: accountWmsFranceFiles.id
      resourceName: accountWmsFranceFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountWmsFranceFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    policyInfo: {
      policyId: policyWmsFranceFiles.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'BlobBackupDatasourceParametersForAutoProtection'
            // Every container, those that come later too: no rule leaves one out.
            autoProtectionSettings: {
              objectType: 'BlobBackupRuleBasedAutoProtectionSettings'
              enabled: true
              rules: []
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesWmsFranceFiles
  ]
}

resource accountWmsGermanyFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-germany-files')}'
}

// The vault reads what it copies.
resource copiesWmsGermanyFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsGermanyFiles
  name: guid(accountWmsGermanyFiles.id, vault.id, 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Account Backup Contributor'
  }
}

resource policyWmsGermanyFiles 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'wms-germany-files'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.Storage/storageAccounts/blobServices'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P90D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Discrete'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1D'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfWmsGermanyFiles 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'wms-germany-files'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'wms-germany-files'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: accountWmsGermanyFiles.id
      resourceName: accountWmsGermanyFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountWmsGermanyFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: accountWmsGermanyFiles.id
      resourceName: accountWmsGermanyFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountWmsGermanyFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    policyInfo: {
      policyId: policyWmsGermanyFiles.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'BlobBackupDatasourceParametersForAutoProtection'
            // Every container, those that come later too: no rule leaves one out.
            autoProtectionSettings: {
              objectType: 'BlobBackupRuleBasedAutoProtectionSettings'
              enabled: true
              rules: []
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesWmsGermanyFiles
  ]
}

resource accountWmsIberiaFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-iberia-files')}'
}

// The vault reads what it copies.
resource copiesWmsIberiaFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsIberiaFiles
  name: guid(accountWmsIberiaFiles.id, vault.id, 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Account Backup Contributor'
  }
}

resource policyWmsIberiaFiles 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'wms-iberia-files'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.Storage/storageAccounts/blobServices'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P90D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Discrete'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1D'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfWmsIberiaFiles 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'wms-iberia-files'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'wms-iberia-files'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: accountWmsIberiaFiles.id
      resourceName: accountWmsIberiaFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountWmsIberiaFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: accountWmsIberiaFiles.id
      resourceName: accountWmsIberiaFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountWmsIberiaFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    policyInfo: {
      policyId: policyWmsIberiaFiles.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'BlobBackupDatasourceParametersForAutoProtection'
            // Every container, those that come later too: no rule leaves one out.
            autoProtectionSettings: {
              objectType: 'BlobBackupRuleBasedAutoProtectionSettings'
              enabled: true
              rules: []
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesWmsIberiaFiles
  ]
}

resource accountWmsPolandFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-poland-files')}'
}

// The vault reads what it copies.
resource copiesWmsPolandFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsPolandFiles
  name: guid(accountWmsPolandFiles.id, vault.id, 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Account Backup Contributor'
  }
}

resource policyWmsPolandFiles 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'wms-poland-files'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.Storage/storageAccounts/blobServices'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P90D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Discrete'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1D'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfWmsPolandFiles 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'wms-poland-files'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'wms-poland-files'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: accountWmsPolandFiles.id
      resourceName: accountWmsPolandFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountWmsPolandFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: accountWmsPolandFiles.id
      resourceName: accountWmsPolandFiles.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountWmsPolandFiles.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    policyInfo: {
      policyId: policyWmsPolandFiles.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'BlobBackupDatasourceParametersForAutoProtection'
            // Every container, those that come later too: no rule leaves one out.
            autoProtectionSettings: {
              objectType: 'BlobBackupRuleBasedAutoProtectionSettings'
              enabled: true
              rules: []
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesWmsPolandFiles
  ]
}

resource serverOrders 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-orders'
}

// The vault dumps what it copies.
resource copiesOrders 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: serverOrders
  name: guid(serverOrders.id, vault.id, 'c088a766-074b-43ba-90d4-1fb21feae531')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'c088a766-074b-43ba-90d4-1fb21feae531')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'PostgreSQL Flexible Server Long Term Retention Backup Role'
  }
}

resource policyOrders 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'orders'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.DBforPostgreSQL/flexibleServers'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P35D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Full'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1W'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfOrders 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'orders'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'orders'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: serverOrders.id
      resourceName: serverOrders.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverOrders.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: serverOrders.id
      resourceName: serverOrders.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverOrders.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    policyInfo: {
      policyId: policyOrders.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'PostgreSqlFlexibleServerBackupDatasourceParameters'
            // Readable without the service that made it.
            backupSolutionType: 'LogicalBackup'
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesOrders
  ]
}

resource serverWmsFrance 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-france'
}

// The vault dumps what it copies.
resource copiesWmsFrance 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: serverWmsFrance
  name: guid(serverWmsFrance.id, vault.id, 'c088a766-074b-43ba-90d4-1fb21feae531')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'c088a766-074b-43ba-90d4-1fb21feae531')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'PostgreSQL Flexible Server Long Term Retention Backup Role'
  }
}

resource policyWmsFrance 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'wms-france'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.DBforPostgreSQL/flexibleServers'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P35D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Full'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1W'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfWmsFrance 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'wms-france'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'wms-france'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: serverWmsFrance.id
      resourceName: serverWmsFrance.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverWmsFrance.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: serverWmsFrance.id
      resourceName: serverWmsFrance.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverWmsFrance.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    policyInfo: {
      policyId: policyWmsFrance.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'PostgreSqlFlexibleServerBackupDatasourceParameters'
            // Readable without the service that made it.
            backupSolutionType: 'LogicalBackup'
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesWmsFrance
  ]
}

resource serverWmsGermany 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-germany'
}

// The vault dumps what it copies.
resource copiesWmsGermany 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: serverWmsGermany
  name: guid(serverWmsGermany.id, vault.id, 'c088a766-074b-43ba-90d4-1fb21feae531')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'c088a766-074b-43ba-90d4-1fb21feae531')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'PostgreSQL Flexible Server Long Term Retention Backup Role'
  }
}

resource policyWmsGermany 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'wms-germany'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.DBforPostgreSQL/flexibleServers'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P35D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Full'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1W'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfWmsGermany 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'wms-germany'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'wms-germany'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: serverWmsGermany.id
      resourceName: serverWmsGermany.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverWmsGermany.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: serverWmsGermany.id
      resourceName: serverWmsGermany.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverWmsGermany.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    policyInfo: {
      policyId: policyWmsGermany.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'PostgreSqlFlexibleServerBackupDatasourceParameters'
            // Readable without the service that made it.
            backupSolutionType: 'LogicalBackup'
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesWmsGermany
  ]
}

resource serverWmsIberia 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-iberia'
}

// The vault dumps what it copies.
resource copiesWmsIberia 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: serverWmsIberia
  name: guid(serverWmsIberia.id, vault.id, 'c088a766-074b-43ba-90d4-1fb21feae531')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'c088a766-074b-43ba-90d4-1fb21feae531')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'PostgreSQL Flexible Server Long Term Retention Backup Role'
  }
}

resource policyWmsIberia 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'wms-iberia'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.DBforPostgreSQL/flexibleServers'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P35D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Full'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1W'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfWmsIberia 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'wms-iberia'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'wms-iberia'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: serverWmsIberia.id
      resourceName: serverWmsIberia.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverWmsIberia.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: serverWmsIberia.id
      resourceName: serverWmsIberia.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverWmsIberia.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    policyInfo: {
      policyId: policyWmsIberia.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'PostgreSqlFlexibleServerBackupDatasourceParameters'
            // Readable without the service that made it.
            backupSolutionType: 'LogicalBackup'
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesWmsIberia
  ]
}

resource serverWmsPoland 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-poland'
}

// The vault dumps what it copies.
resource copiesWmsPoland 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: serverWmsPoland
  name: guid(serverWmsPoland.id, vault.id, 'c088a766-074b-43ba-90d4-1fb21feae531')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'c088a766-074b-43ba-90d4-1fb21feae531')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'PostgreSQL Flexible Server Long Term Retention Backup Role'
  }
}

resource policyWmsPoland 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'wms-poland'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.DBforPostgreSQL/flexibleServers'
    ]
    policyRules: [
      {
        name: 'Default'
        objectType: 'AzureRetentionRule'
        isDefault: true
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P35D'
            }
            sourceDataStore: {
              dataStoreType: 'VaultStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Scheduled'
        objectType: 'AzureBackupRule'
        backupParameters: {
          objectType: 'AzureBackupParams'
          backupType: 'Full'
        }
        dataStore: {
          dataStoreType: 'VaultStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T01:00:00+00:00/P1W'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: true
              taggingPriority: 99
              tagInfo: {
                tagName: 'Default'
              }
            }
          ]
        }
      }
    ]
  }
}

resource copiesOfWmsPoland 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'wms-poland'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'wms-poland'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: serverWmsPoland.id
      resourceName: serverWmsPoland.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverWmsPoland.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: serverWmsPoland.id
      resourceName: serverWmsPoland.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverWmsPoland.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    policyInfo: {
      policyId: policyWmsPoland.id
      policyParameters: {
        backupDatasourceParametersList: [
          {
            objectType: 'PostgreSqlFlexibleServerBackupDatasourceParameters'
            // Readable without the service that made it.
            backupSolutionType: 'LogicalBackup'
          }
        ]
      }
    }
  }
  dependsOn: [
    copiesWmsPoland
  ]
}

@description('As whom the vault acts.')
output principalId string = vault.identity.principalId
