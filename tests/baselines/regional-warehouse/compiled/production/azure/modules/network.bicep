// The network of one region. Every subnet is as large as the most that may stand in it, upgrades included: a
// subnet cannot grow while something stands in it.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The addresses of this region; those of no other region, environment or site.')
param addressPrefix string

@description('Whether something runs here now. Without it there is a network to restore into, and nothing that costs by the hour.')
param running bool = true

@description('The availability zones of public addresses.')
param zones string[]

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

// Partners allow this address: it must outlive every gateway.
resource outboundAddress 'Microsoft.Network/publicIPAddresses@2026-03-01' = if (running) {
  name: '${name}-outbound-ip'
  location: location
  tags: tags
  sku: {
    name: 'StandardV2'
    tier: 'Regional'
  }
  zones: zones
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
  }
}

resource outboundAddressLock 'Microsoft.Authorization/locks@2020-05-01' = if (running) {
  scope: outboundAddress
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Partners allow this address. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource outbound 'Microsoft.Network/natGateways@2026-03-01' = if (running) {
  name: '${name}-nat'
  location: location
  tags: tags
  sku: {
    // Stands in all zones; a Standard one stands in one and is lost with it.
    name: 'StandardV2'
  }
  zones: zones
  properties: {
    idleTimeoutInMinutes: 4
    publicIpAddresses: [
      {
        id: outboundAddress.id
      }
    ]
  }
}

resource nodesRules 'Microsoft.Network/networkSecurityGroups@2026-03-01' = {
  name: '${name}-nodes-nsg'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'inside'
        properties: {
          description: 'Nodes, pods and the API server.'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
      {
        name: 'load-balancer'
        properties: {
          description: 'Probes.'
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: 'AzureLoadBalancer'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
      {
        name: 'deny-the-rest'
        properties: {
          description: 'What is not listed does not pass; Azure\'s own rules below would let the whole network in.'
          priority: 120
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource nodesRulesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: nodesRules
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

resource apiServerRules 'Microsoft.Network/networkSecurityGroups@2026-03-01' = {
  name: '${name}-api-server-nsg'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'nodes-and-operators'
        properties: {
          description: 'Nodes, operators and agents.'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '443-4443'
        }
      }
      {
        name: 'load-balancer'
        properties: {
          description: 'The balancer in front of the API server asks whether it is alive.'
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'AzureLoadBalancer'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '9988'
        }
      }
      {
        name: 'deny-the-rest'
        properties: {
          description: 'What is not listed does not pass; Azure\'s own rules below would let the whole network in.'
          priority: 120
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource apiServerRulesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: apiServerRules
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

resource ingressRules 'Microsoft.Network/networkSecurityGroups@2026-03-01' = {
  name: '${name}-ingress-nsg'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'edge'
        properties: {
          description: 'The edge, from inside the network.'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '443'
        }
      }
      {
        name: 'load-balancer'
        properties: {
          description: 'Probes.'
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: 'AzureLoadBalancer'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
      {
        name: 'deny-the-rest'
        properties: {
          description: 'What is not listed does not pass; Azure\'s own rules below would let the whole network in.'
          priority: 120
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource ingressRulesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: ingressRules
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

resource privateEndpointsRules 'Microsoft.Network/networkSecurityGroups@2026-03-01' = {
  name: '${name}-private-endpoints-nsg'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'inside'
        properties: {
          description: 'Which pod may reach which store is decided by network policies, roles and passwords\' absence.'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
      {
        name: 'deny-the-rest'
        properties: {
          description: 'What is not listed does not pass; Azure\'s own rules below would let the whole network in.'
          priority: 110
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource privateEndpointsRulesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: privateEndpointsRules
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

resource edgeRules 'Microsoft.Network/networkSecurityGroups@2026-03-01' = {
  name: '${name}-edge-nsg'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'people-and-partners'
        properties: {
          description: 'Requests.'
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '443'
        }
      }
      {
        name: 'redirects'
        properties: {
          description: 'Only to be sent to HTTPS.'
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '80'
        }
      }
      {
        name: 'gateway-manager'
        properties: {
          description: 'Azure manages the gateway through these ports and stops it without them.'
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'GatewayManager'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '65200-65535'
        }
      }
      {
        name: 'load-balancer'
        properties: {
          description: 'Probes.'
          priority: 130
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: 'AzureLoadBalancer'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
      {
        name: 'deny-the-rest'
        properties: {
          description: 'What is not listed does not pass; Azure\'s own rules below would let the whole network in.'
          priority: 140
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource edgeRulesLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: edgeRules
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2026-03-01' = {
  name: '${name}-net'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        addressPrefix
      ]
    }
    subnets: [
      // At most 24 nodes: each pool at its ceiling and in the middle of an upgrade.
      {
        name: 'nodes'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 24, 0)
          networkSecurityGroup: {
            id: nodesRules.id
          }
          natGateway: running ? {
            id: outbound.id
          } : null
          defaultOutboundAccess: false
        }
      }
      // The API server inside the network: /28 is what AKS asks for.
      {
        name: 'api-server'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 28, 256)
          networkSecurityGroup: {
            id: apiServerRules.id
          }
          delegations: [
            {
              name: 'service'
              properties: {
                serviceName: 'Microsoft.ContainerService/managedClusters'
              }
            }
          ]
          defaultOutboundAccess: false
        }
      }
      // Internal load balancers of the proxy, and the NAT of private links to them.
      {
        name: 'ingress'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 65)
          networkSecurityGroup: {
            id: ingressRules.id
          }
          defaultOutboundAccess: false
        }
      }
      // One address for each private endpoint, more for the registry's data.
      {
        name: 'private-endpoints'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 24, 17)
          networkSecurityGroup: {
            id: privateEndpointsRules.id
          }
          // So that the security group holds for private endpoints, too.
          privateEndpointNetworkPolicies: 'Enabled'
          defaultOutboundAccess: false
        }
      }
      // /24 is what the gateway asks for when it scales and is updated at the same time.
      {
        name: 'edge'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 24, 19)
          networkSecurityGroup: {
            id: edgeRules.id
          }
          defaultOutboundAccess: false
        }
      }
    ]
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource networkLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: network
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

resource flowWriter 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-flows'
  location: location
  tags: tags
}

// In the network's own region, as the watcher asks.
resource flowAccount 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: 'stflows${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
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
      // The watcher writes as a service that Azure trusts, and as the identity above.
      bypass: 'AzureServices'
    }
  }
}

// The watcher writes flows without a key.
resource writesFlows 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: flowAccount
  name: guid(flowAccount.id, flowWriter.id, 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
    principalId: flowWriter.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Storage Blob Data Contributor'
  }
}

module flows 'flow-logs.bicep' = {
  scope: resourceGroup('NetworkWatcherRG')
  params: {
    name: name
    location: location
    tags: tags
    identityId: flowWriter.id
    networkId: network.id
    accountId: flowAccount.id
    workspaceId: workspaceId
  }
  dependsOn: [
    writesFlows
  ]
}

@description('The network.')
output networkId string = network.id

@description('The cluster\'s nodes.')
output nodesSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'nodes')

@description('The cluster\'s API server.')
output apiServerSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'api-server')

@description('The address that the proxy listens on inside the network.')
output ingressSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'ingress')

@description('Private endpoints of stores, secrets and images.')
output privateEndpointsSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'private-endpoints')

@description('The application gateway.')
output edgeSubnetId string = resourceId('Microsoft.Network/virtualNetworks/subnets', network.name, 'edge')

@description('The address that the proxy asks for inside the network.')
output ingressAddress string = cidrHost(cidrSubnet(addressPrefix, 26, 65), 9)
