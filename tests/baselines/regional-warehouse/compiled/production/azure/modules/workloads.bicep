// Who workloads are. Each service account of the cluster is one identity; there is no password to lose. In
// databases an identity is a role, which the estate's migrations make.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('Who signs the tokens of service accounts.')
param issuer string

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' existing = {
  name: 'kv-${uniqueString(resourceGroup().id)}'
}

resource accountDocuments 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'documents')}'
}

resource accountLake 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'lake')}'
}

resource redisSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-sessions'
}

resource databaseSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' existing = {
  parent: redisSessions
  name: 'default'
}

// Copies the day's movements into the lake, from the replica
resource identityBiExport 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-bi-export'
  location: location
  tags: tags
}

resource accountOfBiExport 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityBiExport
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:regional-warehouse:bi-export'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// bi-export uses lake.
resource writesBiExportLake 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountLake
  name: guid(accountLake.id, identityBiExport.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityBiExport.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Replenishment, reservations and housekeeping; one of the replicas holds each job's lock
resource identityOdooCron 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-odoo-cron'
  location: location
  tags: tags
}

resource accountOfOdooCron 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOdooCron
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:regional-warehouse:odoo-cron'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// odoo-cron uses documents.
resource writesOdooCronDocuments 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountDocuments
  name: guid(accountDocuments.id, identityOdooCron.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityOdooCron.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Labels, mails and postings that nobody waits for
resource identityOdooJobs 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-odoo-jobs'
  location: location
  tags: tags
}

resource accountOfOdooJobs 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOdooJobs
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:regional-warehouse:odoo-jobs'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// odoo-jobs uses documents.
resource writesOdooJobsDocuments 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountDocuments
  name: guid(accountDocuments.id, identityOdooJobs.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityOdooJobs.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// What people and handhelds talk to; cron threads are off, so that it survives a failover of the database
resource identityOdooWeb 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-odoo-web'
  location: location
  tags: tags
}

resource accountOfOdooWeb 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOdooWeb
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:regional-warehouse:odoo-web'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// odoo-web uses sessions.
resource signsInOdooWebSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseSessions
  name: 'odooweb'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityOdooWeb.properties.principalId
    }
  }
}

// odoo-web uses documents.
resource writesOdooWebDocuments 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountDocuments
  name: guid(accountDocuments.id, identityOdooWeb.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityOdooWeb.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Live updates for the pick screens
resource identityOdooWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-odoo-websocket'
  location: location
  tags: tags
}

resource accountOfOdooWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOdooWebsocket
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:regional-warehouse:odoo-websocket'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// odoo-websocket uses sessions.
resource signsInOdooWebsocketSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseSessions
  name: 'odoowebsocket'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityOdooWebsocket.properties.principalId
    }
  }
}

// Answers a carrier only after the event is stored
resource identityStatusIntake 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-status-intake'
  location: location
  tags: tags
}

resource accountOfStatusIntake 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityStatusIntake
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:regional-warehouse:status-intake'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// Reads the secrets of the namespace regional-warehouse.
resource readerRegionalWarehouse 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-regional-warehouse-secrets-reader'
  location: location
  tags: tags
}

resource accountOfReaderRegionalWarehouse 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: readerRegionalWarehouse
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:regional-warehouse:secrets-reader'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// Reads secrets by name.
resource secretsOfRegionalWarehouse 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerRegionalWarehouse.id, '4633458b-17de-408a-b874-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: readerRegionalWarehouse.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Key Vault Secrets User'
  }
}

@description('The identity of bi-export.')
output biExportClientId string = identityBiExport.properties.clientId

@description('The identity of odoo-cron.')
output odooCronClientId string = identityOdooCron.properties.clientId

@description('The identity of odoo-jobs.')
output odooJobsClientId string = identityOdooJobs.properties.clientId

@description('The identity of odoo-web.')
output odooWebClientId string = identityOdooWeb.properties.clientId

@description('The identity of odoo-websocket.')
output odooWebsocketClientId string = identityOdooWebsocket.properties.clientId

@description('The identity of status-intake.')
output statusIntakeClientId string = identityStatusIntake.properties.clientId

@description('The identity that reads secrets for regional-warehouse.')
output readerRegionalWarehouseClientId string = readerRegionalWarehouse.properties.clientId
