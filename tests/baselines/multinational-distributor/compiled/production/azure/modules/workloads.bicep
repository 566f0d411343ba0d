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

@description('Who signs the tokens of service accounts in the recovery region.')
param recoveryIssuer string

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' existing = {
  name: 'kv-${uniqueString(resourceGroup().id)}'
}

resource accountOrderFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'order-files')}'
}

resource accountPlanningLake 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'planning-lake')}'
}

resource accountWmsFranceFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-france-files')}'
}

resource accountWmsGermanyFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-germany-files')}'
}

resource accountWmsIberiaFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-iberia-files')}'
}

resource accountWmsPolandFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-poland-files')}'
}

resource redisOrderSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-order-sessions'
}

resource databaseOrderSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' existing = {
  parent: redisOrderSessions
  name: 'default'
}

resource redisPortalCache 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-portal-cache'
}

resource databasePortalCache 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' existing = {
  parent: redisPortalCache
  name: 'default'
}

resource redisWmsFranceSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-france-sessions'
}

resource databaseWmsFranceSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' existing = {
  parent: redisWmsFranceSessions
  name: 'default'
}

resource redisWmsGermanySessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-germany-sessions'
}

resource databaseWmsGermanySessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' existing = {
  parent: redisWmsGermanySessions
  name: 'default'
}

resource redisWmsIberiaSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-iberia-sessions'
}

resource databaseWmsIberiaSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' existing = {
  parent: redisWmsIberiaSessions
  name: 'default'
}

resource redisWmsPolandSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-poland-sessions'
}

resource databaseWmsPolandSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' existing = {
  parent: redisWmsPolandSessions
  name: 'default'
}

// Answers a carrier only after the event is stored
resource identityEventIntake 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-event-intake'
  location: location
  tags: tags
}

resource accountOfEventIntake 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityEventIntake
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:event-intake'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// Collects the subsidiaries' postings and hands them over
resource identityLedgerExport 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-ledger-export'
  location: location
  tags: tags
}

resource accountOfLedgerExport 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityLedgerExport
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:ledger-export'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// ledger-export uses order-files.
resource writesLedgerExportOrderFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountOrderFiles
  name: guid(accountOrderFiles.id, identityLedgerExport.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityLedgerExport.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// The old ERP still prices contracts and drives releases by events; each is taken once, in the order of its
// contract
resource identityLegacyBridge 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-legacy-bridge'
  location: location
  tags: tags
}

resource accountOfLegacyBridge 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityLegacyBridge
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:legacy-bridge'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

resource recoveryAccountOfLegacyBridge 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityLegacyBridge
  name: 'recovery-service-account'
  properties: {
    issuer: recoveryIssuer
    subject: 'system:serviceaccount:multinational-distributor:legacy-bridge'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
  dependsOn: [
    accountOfLegacyBridge
  ]
}

// Starts the allocation runs
resource identityOrderCron 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-order-cron'
  location: location
  tags: tags
}

resource accountOfOrderCron 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderCron
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:order-cron'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

resource recoveryAccountOfOrderCron 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderCron
  name: 'recovery-service-account'
  properties: {
    issuer: recoveryIssuer
    subject: 'system:serviceaccount:multinational-distributor:order-cron'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
  dependsOn: [
    accountOfOrderCron
  ]
}

// order-cron uses order-files.
resource writesOrderCronOrderFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountOrderFiles
  name: guid(accountOrderFiles.id, identityOrderCron.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityOrderCron.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// The screens of sales and supply chain
resource identityOrderDesk 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-order-desk'
  location: location
  tags: tags
}

resource accountOfOrderDesk 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderDesk
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:order-desk'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

resource recoveryAccountOfOrderDesk 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderDesk
  name: 'recovery-service-account'
  properties: {
    issuer: recoveryIssuer
    subject: 'system:serviceaccount:multinational-distributor:order-desk'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
  dependsOn: [
    accountOfOrderDesk
  ]
}

// order-desk uses order-sessions.
resource signsInOrderDeskOrderSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseOrderSessions
  name: 'orderdesk'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityOrderDesk.properties.principalId
    }
  }
}

// order-desk uses order-files.
resource writesOrderDeskOrderFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountOrderFiles
  name: guid(accountOrderFiles.id, identityOrderDesk.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityOrderDesk.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Live updates for the screens
resource identityOrderDeskWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-order-desk-websocket'
  location: location
  tags: tags
}

resource accountOfOrderDeskWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderDeskWebsocket
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:order-desk-websocket'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

resource recoveryAccountOfOrderDeskWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderDeskWebsocket
  name: 'recovery-service-account'
  properties: {
    issuer: recoveryIssuer
    subject: 'system:serviceaccount:multinational-distributor:order-desk-websocket'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
  dependsOn: [
    accountOfOrderDeskWebsocket
  ]
}

// order-desk-websocket uses order-sessions.
resource signsInOrderDeskWebsocketOrderSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseOrderSessions
  name: 'orderdeskwebsocket'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityOrderDeskWebsocket.properties.principalId
    }
  }
}

// Takes orders from EDI and from the portal and answers only after they are stored
resource identityOrderGateway 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-order-gateway'
  location: location
  tags: tags
}

resource accountOfOrderGateway 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderGateway
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:order-gateway'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

resource recoveryAccountOfOrderGateway 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderGateway
  name: 'recovery-service-account'
  properties: {
    issuer: recoveryIssuer
    subject: 'system:serviceaccount:multinational-distributor:order-gateway'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
  dependsOn: [
    accountOfOrderGateway
  ]
}

// order-gateway uses order-files.
resource writesOrderGatewayOrderFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountOrderFiles
  name: guid(accountOrderFiles.id, identityOrderGateway.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityOrderGateway.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Confirms orders, reserves goods and releases picks
resource identityOrderJobs 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-order-jobs'
  location: location
  tags: tags
}

resource accountOfOrderJobs 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderJobs
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:order-jobs'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

resource recoveryAccountOfOrderJobs 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityOrderJobs
  name: 'recovery-service-account'
  properties: {
    issuer: recoveryIssuer
    subject: 'system:serviceaccount:multinational-distributor:order-jobs'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
  dependsOn: [
    accountOfOrderJobs
  ]
}

// order-jobs uses order-files.
resource writesOrderJobsOrderFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountOrderFiles
  name: guid(accountOrderFiles.id, identityOrderJobs.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityOrderJobs.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Forecasts over three years of orders
resource identityPlanningRun 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-planning-run'
  location: location
  tags: tags
}

resource accountOfPlanningRun 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityPlanningRun
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:planning-run'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// planning-run uses planning-lake.
resource writesPlanningRunPlanningLake 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountPlanningLake
  name: guid(accountPlanningLake.id, identityPlanningRun.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityPlanningRun.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// What customers see
resource identityPortalWeb 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-portal-web'
  location: location
  tags: tags
}

resource accountOfPortalWeb 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityPortalWeb
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:portal-web'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// portal-web uses portal-cache.
resource signsInPortalWebPortalCache 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databasePortalCache
  name: 'portalweb'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityPortalWeb.properties.principalId
    }
  }
}

// Replenishment, reservations and housekeeping
resource identityWmsFranceCron 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-france-cron'
  location: location
  tags: tags
}

resource accountOfWmsFranceCron 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsFranceCron
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-france:wms-france-cron'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-france-cron uses wms-france-files.
resource writesWmsFranceCronWmsFranceFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsFranceFiles
  name: guid(accountWmsFranceFiles.id, identityWmsFranceCron.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsFranceCron.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Labels, messages and postings that nobody waits for
resource identityWmsFranceJobs 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-france-jobs'
  location: location
  tags: tags
}

resource accountOfWmsFranceJobs 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsFranceJobs
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-france:wms-france-jobs'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-france-jobs uses wms-france-files.
resource writesWmsFranceJobsWmsFranceFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsFranceFiles
  name: guid(accountWmsFranceFiles.id, identityWmsFranceJobs.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsFranceJobs.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Screens and handhelds of the warehouses
resource identityWmsFranceWeb 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-france-web'
  location: location
  tags: tags
}

resource accountOfWmsFranceWeb 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsFranceWeb
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-france:wms-france-web'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-france-web uses wms-france-sessions.
resource signsInWmsFranceWebWmsFranceSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseWmsFranceSessions
  name: 'wmsfranceweb'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityWmsFranceWeb.properties.principalId
    }
  }
}

// wms-france-web uses wms-france-files.
resource writesWmsFranceWebWmsFranceFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsFranceFiles
  name: guid(accountWmsFranceFiles.id, identityWmsFranceWeb.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsFranceWeb.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Live updates for the pick screens
resource identityWmsFranceWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-france-websocket'
  location: location
  tags: tags
}

resource accountOfWmsFranceWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsFranceWebsocket
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-france:wms-france-websocket'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-france-websocket uses wms-france-sessions.
resource signsInWmsFranceWebsocketWmsFranceSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseWmsFranceSessions
  name: 'wmsfrancewebsocket'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityWmsFranceWebsocket.properties.principalId
    }
  }
}

// Replenishment, reservations and housekeeping
resource identityWmsGermanyCron 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-germany-cron'
  location: location
  tags: tags
}

resource accountOfWmsGermanyCron 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsGermanyCron
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-germany:wms-germany-cron'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-germany-cron uses wms-germany-files.
resource writesWmsGermanyCronWmsGermanyFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsGermanyFiles
  name: guid(accountWmsGermanyFiles.id, identityWmsGermanyCron.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsGermanyCron.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Labels, messages and postings that nobody waits for
resource identityWmsGermanyJobs 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-germany-jobs'
  location: location
  tags: tags
}

resource accountOfWmsGermanyJobs 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsGermanyJobs
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-germany:wms-germany-jobs'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-germany-jobs uses wms-germany-files.
resource writesWmsGermanyJobsWmsGermanyFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsGermanyFiles
  name: guid(accountWmsGermanyFiles.id, identityWmsGermanyJobs.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsGermanyJobs.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Screens and handhelds of the warehouses
resource identityWmsGermanyWeb 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-germany-web'
  location: location
  tags: tags
}

resource accountOfWmsGermanyWeb 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsGermanyWeb
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-germany:wms-germany-web'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-germany-web uses wms-germany-sessions.
resource signsInWmsGermanyWebWmsGermanySessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseWmsGermanySessions
  name: 'wmsgermanyweb'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityWmsGermanyWeb.properties.principalId
    }
  }
}

// wms-germany-web uses wms-germany-files.
resource writesWmsGermanyWebWmsGermanyFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsGermanyFiles
  name: guid(accountWmsGermanyFiles.id, identityWmsGermanyWeb.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsGermanyWeb.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Live updates for the pick screens
resource identityWmsGermanyWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-germany-websocket'
  location: location
  tags: tags
}

resource accountOfWmsGermanyWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsGermanyWebsocket
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-germany:wms-germany-websocket'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-germany-websocket uses wms-germany-sessions.
resource signsInWmsGermanyWebsocketWmsGermanySessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseWmsGermanySessions
  name: 'wmsgermanywebsocket'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityWmsGermanyWebsocket.properties.principalId
    }
  }
}

// Replenishment, reservations and housekeeping
resource identityWmsIberiaCron 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-iberia-cron'
  location: location
  tags: tags
}

resource accountOfWmsIberiaCron 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsIberiaCron
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-iberia:wms-iberia-cron'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-iberia-cron uses wms-iberia-files.
resource writesWmsIberiaCronWmsIberiaFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsIberiaFiles
  name: guid(accountWmsIberiaFiles.id, identityWmsIberiaCron.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsIberiaCron.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Labels, messages and postings that nobody waits for
resource identityWmsIberiaJobs 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-iberia-jobs'
  location: location
  tags: tags
}

resource accountOfWmsIberiaJobs 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsIberiaJobs
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-iberia:wms-iberia-jobs'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-iberia-jobs uses wms-iberia-files.
resource writesWmsIberiaJobsWmsIberiaFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsIberiaFiles
  name: guid(accountWmsIberiaFiles.id, identityWmsIberiaJobs.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsIberiaJobs.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Screens and handhelds of the warehouses
resource identityWmsIberiaWeb 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-iberia-web'
  location: location
  tags: tags
}

resource accountOfWmsIberiaWeb 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsIberiaWeb
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-iberia:wms-iberia-web'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-iberia-web uses wms-iberia-sessions.
resource signsInWmsIberiaWebWmsIberiaSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseWmsIberiaSessions
  name: 'wmsiberiaweb'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityWmsIberiaWeb.properties.principalId
    }
  }
}

// wms-iberia-web uses wms-iberia-files.
resource writesWmsIberiaWebWmsIberiaFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsIberiaFiles
  name: guid(accountWmsIberiaFiles.id, identityWmsIberiaWeb.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsIberiaWeb.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Live updates for the pick screens
resource identityWmsIberiaWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-iberia-websocket'
  location: location
  tags: tags
}

resource accountOfWmsIberiaWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsIberiaWebsocket
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-iberia:wms-iberia-websocket'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-iberia-websocket uses wms-iberia-sessions.
resource signsInWmsIberiaWebsocketWmsIberiaSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseWmsIberiaSessions
  name: 'wmsiberiawebsocket'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityWmsIberiaWebsocket.properties.principalId
    }
  }
}

// Replenishment, reservations and housekeeping
resource identityWmsPolandCron 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-poland-cron'
  location: location
  tags: tags
}

resource accountOfWmsPolandCron 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsPolandCron
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-poland:wms-poland-cron'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-poland-cron uses wms-poland-files.
resource writesWmsPolandCronWmsPolandFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsPolandFiles
  name: guid(accountWmsPolandFiles.id, identityWmsPolandCron.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsPolandCron.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Labels, messages and postings that nobody waits for
resource identityWmsPolandJobs 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-poland-jobs'
  location: location
  tags: tags
}

resource accountOfWmsPolandJobs 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsPolandJobs
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-poland:wms-poland-jobs'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-poland-jobs uses wms-poland-files.
resource writesWmsPolandJobsWmsPolandFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsPolandFiles
  name: guid(accountWmsPolandFiles.id, identityWmsPolandJobs.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsPolandJobs.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Screens and handhelds of the warehouses
resource identityWmsPolandWeb 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-poland-web'
  location: location
  tags: tags
}

resource accountOfWmsPolandWeb 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsPolandWeb
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-poland:wms-poland-web'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-poland-web uses wms-poland-sessions.
resource signsInWmsPolandWebWmsPolandSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseWmsPolandSessions
  name: 'wmspolandweb'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityWmsPolandWeb.properties.principalId
    }
  }
}

// wms-poland-web uses wms-poland-files.
resource writesWmsPolandWebWmsPolandFiles 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: accountWmsPolandFiles
  name: guid(accountWmsPolandFiles.id, identityWmsPolandWeb.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: identityWmsPolandWeb.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

// Live updates for the pick screens
resource identityWmsPolandWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-wms-poland-websocket'
  location: location
  tags: tags
}

resource accountOfWmsPolandWebsocket 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: identityWmsPolandWebsocket
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-poland:wms-poland-websocket'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// wms-poland-websocket uses wms-poland-sessions.
resource signsInWmsPolandWebsocketWmsPolandSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseWmsPolandSessions
  name: 'wmspolandwebsocket'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: identityWmsPolandWebsocket.properties.principalId
    }
  }
}

// Reads the secrets of the namespace multinational-distributor.
resource readerMultinationalDistributor 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-multinational-distributor-secrets-reader'
  location: location
  tags: tags
}

resource accountOfReaderMultinationalDistributor 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: readerMultinationalDistributor
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor:secrets-reader'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

resource recoveryAccountOfReaderMultinationalDistributor 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: readerMultinationalDistributor
  name: 'recovery-service-account'
  properties: {
    issuer: recoveryIssuer
    subject: 'system:serviceaccount:multinational-distributor:secrets-reader'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
  dependsOn: [
    accountOfReaderMultinationalDistributor
  ]
}

// Reads secrets by name.
resource secretsOfMultinationalDistributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerMultinationalDistributor.id, '4633458b-17de-408a-b874-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: readerMultinationalDistributor.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Key Vault Secrets User'
  }
}

// Reads the secrets of the namespace multinational-distributor-france.
resource readerMultinationalDistributorFrance 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-multinational-distributor-france-secrets-reader'
  location: location
  tags: tags
}

resource accountOfReaderMultinationalDistributorFrance 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: readerMultinationalDistributorFrance
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-france:secrets-reader'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// Reads secrets by name.
resource secretsOfMultinationalDistributorFrance 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerMultinationalDistributorFrance.id, '4633458b-17de-408a-b874-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: readerMultinationalDistributorFrance.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Key Vault Secrets User'
  }
}

// Reads the secrets of the namespace multinational-distributor-germany.
resource readerMultinationalDistributorGermany 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-multinational-distributor-germany-secrets-reader'
  location: location
  tags: tags
}

resource accountOfReaderMultinationalDistributorGermany 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: readerMultinationalDistributorGermany
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-germany:secrets-reader'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// Reads secrets by name.
resource secretsOfMultinationalDistributorGermany 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerMultinationalDistributorGermany.id, '4633458b-17de-408a-b874-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: readerMultinationalDistributorGermany.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Key Vault Secrets User'
  }
}

// Reads the secrets of the namespace multinational-distributor-iberia.
resource readerMultinationalDistributorIberia 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-multinational-distributor-iberia-secrets-reader'
  location: location
  tags: tags
}

resource accountOfReaderMultinationalDistributorIberia 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: readerMultinationalDistributorIberia
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-iberia:secrets-reader'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// Reads secrets by name.
resource secretsOfMultinationalDistributorIberia 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerMultinationalDistributorIberia.id, '4633458b-17de-408a-b874-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: readerMultinationalDistributorIberia.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Key Vault Secrets User'
  }
}

// Reads the secrets of the namespace multinational-distributor-poland.
resource readerMultinationalDistributorPoland 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-multinational-distributor-poland-secrets-reader'
  location: location
  tags: tags
}

resource accountOfReaderMultinationalDistributorPoland 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = {
  parent: readerMultinationalDistributorPoland
  name: 'service-account'
  properties: {
    issuer: issuer
    subject: 'system:serviceaccount:multinational-distributor-poland:secrets-reader'
    audiences: [
      'api://AzureADTokenExchange'
    ]
  }
}

// Reads secrets by name.
resource secretsOfMultinationalDistributorPoland 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerMultinationalDistributorPoland.id, '4633458b-17de-408a-b874-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: readerMultinationalDistributorPoland.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Key Vault Secrets User'
  }
}

@description('The identity of event-intake.')
output eventIntakeClientId string = identityEventIntake.properties.clientId

@description('The identity of ledger-export.')
output ledgerExportClientId string = identityLedgerExport.properties.clientId

@description('Who legacy-bridge is.')
output legacyBridgePrincipalId string = identityLegacyBridge.properties.principalId

@description('The identity of legacy-bridge.')
output legacyBridgeClientId string = identityLegacyBridge.properties.clientId

@description('Who order-cron is.')
output orderCronPrincipalId string = identityOrderCron.properties.principalId

@description('The identity of order-cron.')
output orderCronClientId string = identityOrderCron.properties.clientId

@description('Who order-desk is.')
output orderDeskPrincipalId string = identityOrderDesk.properties.principalId

@description('The identity of order-desk.')
output orderDeskClientId string = identityOrderDesk.properties.clientId

@description('Who order-desk-websocket is.')
output orderDeskWebsocketPrincipalId string = identityOrderDeskWebsocket.properties.principalId

@description('The identity of order-desk-websocket.')
output orderDeskWebsocketClientId string = identityOrderDeskWebsocket.properties.clientId

@description('Who order-gateway is.')
output orderGatewayPrincipalId string = identityOrderGateway.properties.principalId

@description('The identity of order-gateway.')
output orderGatewayClientId string = identityOrderGateway.properties.clientId

@description('Who order-jobs is.')
output orderJobsPrincipalId string = identityOrderJobs.properties.principalId

@description('The identity of order-jobs.')
output orderJobsClientId string = identityOrderJobs.properties.clientId

@description('The identity of planning-run.')
output planningRunClientId string = identityPlanningRun.properties.clientId

@description('The identity of portal-web.')
output portalWebClientId string = identityPortalWeb.properties.clientId

@description('The identity of wms-france-cron.')
output wmsFranceCronClientId string = identityWmsFranceCron.properties.clientId

@description('The identity of wms-france-jobs.')
output wmsFranceJobsClientId string = identityWmsFranceJobs.properties.clientId

@description('The identity of wms-france-web.')
output wmsFranceWebClientId string = identityWmsFranceWeb.properties.clientId

@description('The identity of wms-france-websocket.')
output wmsFranceWebsocketClientId string = identityWmsFranceWebsocket.properties.clientId

@description('The identity of wms-germany-cron.')
output wmsGermanyCronClientId string = identityWmsGermanyCron.properties.clientId

@description('The identity of wms-germany-jobs.')
output wmsGermanyJobsClientId string = identityWmsGermanyJobs.properties.clientId

@description('The identity of wms-germany-web.')
output wmsGermanyWebClientId string = identityWmsGermanyWeb.properties.clientId

@description('The identity of wms-germany-websocket.')
output wmsGermanyWebsocketClientId string = identityWmsGermanyWebsocket.properties.clientId

@description('The identity of wms-iberia-cron.')
output wmsIberiaCronClientId string = identityWmsIberiaCron.properties.clientId

@description('The identity of wms-iberia-jobs.')
output wmsIberiaJobsClientId string = identityWmsIberiaJobs.properties.clientId

@description('The identity of wms-iberia-web.')
output wmsIberiaWebClientId string = identityWmsIberiaWeb.properties.clientId

@description('The identity of wms-iberia-websocket.')
output wmsIberiaWebsocketClientId string = identityWmsIberiaWebsocket.properties.clientId

@description('The identity of wms-poland-cron.')
output wmsPolandCronClientId string = identityWmsPolandCron.properties.clientId

@description('The identity of wms-poland-jobs.')
output wmsPolandJobsClientId string = identityWmsPolandJobs.properties.clientId

@description('The identity of wms-poland-web.')
output wmsPolandWebClientId string = identityWmsPolandWeb.properties.clientId

@description('The identity of wms-poland-websocket.')
output wmsPolandWebsocketClientId string = identityWmsPolandWebsocket.properties.clientId

@description('Who reads secrets for multinational-distributor.')
output readerMultinationalDistributorPrincipalId string = readerMultinationalDistributor.properties.principalId

@description('The identity that reads secrets for multinational-distributor.')
output readerMultinationalDistributorClientId string = readerMultinationalDistributor.properties.clientId

@description('The identity that reads secrets for multinational-distributor-france.')
output readerMultinationalDistributorFranceClientId string = readerMultinationalDistributorFrance.properties.clientId

@description('The identity that reads secrets for multinational-distributor-germany.')
output readerMultinationalDistributorGermanyClientId string = readerMultinationalDistributorGermany.properties.clientId

@description('The identity that reads secrets for multinational-distributor-iberia.')
output readerMultinationalDistributorIberiaClientId string = readerMultinationalDistributorIberia.properties.clientId

@description('The identity that reads secrets for multinational-distributor-poland.')
output readerMultinationalDistributorPolandClientId string = readerMultinationalDistributorPoland.properties.clientId
