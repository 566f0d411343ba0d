// Nodes of one cluster may pull images. It stands beside the registry, which clusters of both regions pull
// from.

@description('What the names of all resources begin with.')
param name string

@description('As whom the nodes pull.')
param kubeletPrincipalId string

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = {
  name: 'cr${uniqueString(resourceGroup().id)}'
}

// Pulls, and never pushes: what runs cannot change what is run.
resource pulls 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: registry
  name: guid(registry.id, '${name}-kubelet', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
    principalId: kubeletPrincipalId
    principalType: 'ServicePrincipal'
    description: 'AcrPull'
  }
}
