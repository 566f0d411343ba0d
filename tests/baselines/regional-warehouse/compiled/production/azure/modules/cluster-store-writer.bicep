// The agent in the cluster writes the objects that it copies.

@description('As whom the agent writes.')
param agentPrincipalId string

resource account 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'staks${uniqueString(resourceGroup().id)}'
}

// As an identity: the account knows no keys.
resource writes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, 'agent', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: agentPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}
