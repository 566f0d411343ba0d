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

resource accountDocuments 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'documents')}'
}

// The vault reads what it copies.
resource copiesDocuments 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountDocuments
  name: guid(accountDocuments.id, vault.id, 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Account Backup Contributor'
  }
}

resource policyDocuments 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'documents'
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

resource copiesOfDocuments 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'documents'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'documents'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: accountDocuments.id
      resourceName: accountDocuments.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountDocuments.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: accountDocuments.id
      resourceName: accountDocuments.name
      resourceType: 'Microsoft.Storage/storageAccounts'
      resourceUri: accountDocuments.id
      resourceLocation: location
      datasourceType: 'Microsoft.Storage/storageAccounts/blobServices'
    }
    policyInfo: {
      policyId: policyDocuments.id
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
    copiesDocuments
  ]
}

resource serverErp 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-erp'
}

// The vault dumps what it copies.
resource copiesErp 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: serverErp
  name: guid(serverErp.id, vault.id, 'c088a766-074b-43ba-90d4-1fb21feae531')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'c088a766-074b-43ba-90d4-1fb21feae531')
    principalId: vault.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'PostgreSQL Flexible Server Long Term Retention Backup Role'
  }
}

resource policyErp 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'erp'
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

resource copiesOfErp 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'erp'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'erp'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: serverErp.id
      resourceName: serverErp.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverErp.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: serverErp.id
      resourceName: serverErp.name
      resourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
      resourceUri: serverErp.id
      resourceLocation: location
      datasourceType: 'Microsoft.DBforPostgreSQL/flexibleServers'
    }
    policyInfo: {
      policyId: policyErp.id
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
    copiesErp
  ]
}

@description('As whom the vault acts.')
output principalId string = vault.identity.principalId
