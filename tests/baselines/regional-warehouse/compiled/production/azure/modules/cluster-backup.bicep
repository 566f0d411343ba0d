// Copies of the cluster's objects and volumes. Files make the cluster anew; these copies bring back what no
// file says: volumes, and what somebody changed by hand in the night before.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('The resource group that objects and snapshots are put into.')
param storeGroup string

@description('The account that objects are put into.')
param accountName string

@description('Where the account answers.')
param accountUri string

@description('The Entra tenant.')
param tenantId string = tenant().tenantId

@description('As whom the backup vault acts.')
param vaultPrincipalId string

@description('The same group, by its identifier.')
param storeGroupId string

resource cluster 'Microsoft.ContainerService/managedClusters@2026-08-01' existing = {
  name: '${name}-aks'
}

resource vault 'Microsoft.DataProtection/backupVaults@2026-07-01' existing = {
  name: '${name}-backups'
}

// The agent that copies objects and asks for snapshots.
resource agent 'Microsoft.KubernetesConfiguration/extensions@2025-03-01' = {
  scope: cluster
  name: 'azure-aks-backup'
  properties: {
    extensionType: 'microsoft.dataprotection.kubernetes'
    autoUpgradeMinorVersion: true
    releaseTrain: 'stable'
    scope: {
      cluster: {
        releaseNamespace: 'dataprotection-microsoft'
      }
    }
    configurationSettings: {
      'configuration.backupStorageLocation.bucket': 'cluster'
      'configuration.backupStorageLocation.config.resourceGroup': storeGroup
      'configuration.backupStorageLocation.config.storageAccount': accountName
      'configuration.backupStorageLocation.config.storageAccountURI': accountUri
      'configuration.backupStorageLocation.config.subscriptionId': subscription().subscriptionId
      // The account knows no keys.
      'configuration.backupStorageLocation.config.useAAD': 'true'
      'credentials.tenantId': tenantId
    }
  }
}

module agentWrites 'cluster-store-writer.bicep' = {
  scope: resourceGroup(storeGroup)
  params: {
    agentPrincipalId: agent.properties.aksAssignedIdentity.principalId
  }
}

// The vault reaches the private API server through this, and through nothing else.
resource trust 'Microsoft.ContainerService/managedClusters/trustedAccessRoleBindings@2026-08-01' = {
  parent: cluster
  name: 'backups'
  properties: {
    sourceResourceId: vault.id
    roles: [
      'Microsoft.DataProtection/backupVaults/backup-operator'
    ]
  }
}

// The vault looks at the cluster that it copies.
resource vaultReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: cluster
  name: guid(cluster.id, 'vault', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
    principalId: vaultPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Reader'
  }
}

// Quickly from a snapshot for a week; from the vault, out of everybody's reach, for as long as the stores'
// copies.
resource policy 'Microsoft.DataProtection/backupVaults/backupPolicies@2026-07-01' = {
  parent: vault
  name: 'cluster'
  properties: {
    objectType: 'BackupPolicy'
    datasourceTypes: [
      'Microsoft.ContainerService/managedClusters'
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
              duration: 'P7D'
            }
            sourceDataStore: {
              dataStoreType: 'OperationalStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: []
          }
        ]
      }
      {
        name: 'Daily'
        objectType: 'AzureRetentionRule'
        isDefault: false
        lifecycles: [
          {
            deleteAfter: {
              objectType: 'AbsoluteDeleteOption'
              duration: 'P7D'
            }
            sourceDataStore: {
              dataStoreType: 'OperationalStore'
              objectType: 'DataStoreInfoBase'
            }
            targetDataStoreCopySettings: [
              {
                copyAfter: {
                  objectType: 'ImmediateCopyOption'
                }
                dataStore: {
                  dataStoreType: 'VaultStore'
                  objectType: 'DataStoreInfoBase'
                }
              }
            ]
          }
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
          backupType: 'Incremental'
        }
        dataStore: {
          dataStoreType: 'OperationalStore'
          objectType: 'DataStoreInfoBase'
        }
        trigger: {
          objectType: 'ScheduleBasedTriggerContext'
          schedule: {
            repeatingTimeIntervals: [
              'R/2026-01-04T00:00:00+00:00/P1D'
            ]
            timeZone: 'UTC'
          }
          taggingCriteria: [
            {
              isDefault: false
              taggingPriority: 25
              tagInfo: {
                tagName: 'Daily'
              }
              criteria: [
                {
                  objectType: 'ScheduleBasedBackupCriteria'
                  absoluteCriteria: [
                    'FirstOfDay'
                  ]
                }
              ]
            }
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

resource copies 'Microsoft.DataProtection/backupVaults/backupInstances@2026-07-01' = {
  parent: vault
  name: 'cluster'
  properties: {
    objectType: 'BackupInstance'
    friendlyName: 'cluster'
    dataSourceInfo: {
      objectType: 'Datasource'
      resourceID: cluster.id
      resourceName: cluster.name
      resourceType: 'Microsoft.ContainerService/managedClusters'
      resourceUri: cluster.id
      resourceLocation: location
      datasourceType: 'Microsoft.ContainerService/managedClusters'
    }
    dataSourceSetInfo: {
      objectType: 'DatasourceSet'
      resourceID: cluster.id
      resourceName: cluster.name
      resourceType: 'Microsoft.ContainerService/managedClusters'
      resourceUri: cluster.id
      resourceLocation: location
      datasourceType: 'Microsoft.ContainerService/managedClusters'
    }
    policyInfo: {
      policyId: policy.id
      policyParameters: {
        dataStoreParametersList: [
          {
            objectType: 'AzureOperationalStoreParameters'
            dataStoreType: 'OperationalStore'
            resourceGroupId: storeGroupId
          }
        ]
        backupDatasourceParametersList: [
          {
            objectType: 'KubernetesClusterBackupDatasourceParameters'
            snapshotVolumes: true
            includeClusterScopeResources: true
            // What AKS makes itself in every cluster.
            excludedNamespaces: [
              'kube-system'
              'gatekeeper-system'
              'dataprotection-microsoft'
            ]
          }
        ]
      }
    }
  }
  dependsOn: [
    trust
    vaultReads
    agentWrites
  ]
}
