// What workloads may do in the recovery region. They are the same identities as in the first: no manifest
// differs between the regions.

@description('What the names of all resources begin with.')
param name string

@description('Who reads secrets for multinational-distributor.')
param readerMultinationalDistributorPrincipalId string

@description('Who order-desk is.')
param orderDeskPrincipalId string

@description('Who order-desk-websocket is.')
param orderDeskWebsocketPrincipalId string

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' existing = {
  name: 'kv-${uniqueString(resourceGroup().id)}'
}

resource redisOrderSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-order-sessions'
}

resource databaseOrderSessions 'Microsoft.Cache/redisEnterprise/databases@2026-09-01' existing = {
  parent: redisOrderSessions
  name: 'default'
}

// Reads secrets by name.
resource secretsOfMultinationalDistributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, 'multinational-distributor', '4633458b-17de-408a-b874-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: readerMultinationalDistributorPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Key Vault Secrets User'
  }
}

// order-desk uses order-sessions.
resource signsInOrderDeskOrderSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseOrderSessions
  name: 'orderdesk'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: orderDeskPrincipalId
    }
  }
}

// order-desk-websocket uses order-sessions.
resource signsInOrderDeskWebsocketOrderSessions 'Microsoft.Cache/redisEnterprise/databases/accessPolicyAssignments@2026-09-01' = {
  parent: databaseOrderSessions
  name: 'orderdeskwebsocket'
  properties: {
    accessPolicyName: 'default'
    user: {
      objectId: orderDeskWebsocketPrincipalId
    }
  }
}
