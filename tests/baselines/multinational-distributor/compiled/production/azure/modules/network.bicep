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

@description('The host names of partners that workloads call.')
param partnerHosts string[]

@description('The addresses of the hub in this region.')
param hubAddressPrefix string

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

resource hub 'Microsoft.Network/virtualNetworks@2026-03-01' = {
  name: '${name}-hub'
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        hubAddressPrefix
      ]
    }
    subnets: [
      // The name and the size that the firewall asks for.
      {
        name: 'AzureFirewallSubnet'
        properties: {
          addressPrefix: cidrSubnet(hubAddressPrefix, 26, 0)
        }
      }
    ]
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource hubLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: hub
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

// Partners allow these addresses. Several, because each carries 2,496 connections for each instance of the
// firewall.
resource outboundAddresses 'Microsoft.Network/publicIPAddresses@2026-03-01' = [for number in range(1, 4): if (running) {
  name: '${name}-outbound-ip-${number}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
    tier: 'Regional'
  }
  zones: zones
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
  }
}]

resource outboundAddressesLock 'Microsoft.Authorization/locks@2020-05-01' = [for number in range(1, 4): if (running) {
  scope: outboundAddresses[number - 1]
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Partners allow this address. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}]

resource outboundPolicy 'Microsoft.Network/firewallPolicies@2026-03-01' = if (running) {
  name: '${name}-outbound'
  location: location
  tags: tags
  properties: {
    sku: {
      tier: 'Standard'
    }
    threatIntelMode: 'Deny'
    dnsSettings: {
      enableProxy: true
    }
  }
}

resource outboundRules 'Microsoft.Network/firewallPolicies/ruleCollectionGroups@2026-03-01' = if (running) {
  parent: outboundPolicy
  name: 'listed'
  properties: {
    priority: 200
    ruleCollections: [
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'services'
        priority: 100
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'NetworkRule'
            name: 'monitoring-and-sign-in'
            ipProtocols: [
              'TCP'
            ]
            sourceAddresses: [
              addressPrefix
            ]
            destinationAddresses: [
              'AzureMonitor'
              'AzureActiveDirectory'
            ]
            destinationPorts: [
              '443'
            ]
          }
        ]
      }
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'platform'
        priority: 200
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'ApplicationRule'
            name: 'kubernetes'
            sourceAddresses: [
              addressPrefix
            ]
            protocols: [
              {
                protocolType: 'Https'
                port: 443
              }
            ]
            fqdnTags: [
              'AzureKubernetesService'
            ]
          }
          {
            ruleType: 'ApplicationRule'
            name: 'policy-and-extensions'
            sourceAddresses: [
              addressPrefix
            ]
            protocols: [
              {
                protocolType: 'Https'
                port: 443
              }
            ]
            targetFqdns: [
              'data.policy.${environment().suffixes.storage}'
              'store.policy.${environment().suffixes.storage}'
              '${location}.dp.kubernetesconfiguration.azure.com'
              '*.data.mcr.microsoft.com'
              'arcmktplaceprod.azurecr.io'
            ]
          }
        ]
      }
      {
        ruleCollectionType: 'FirewallPolicyFilterRuleCollection'
        name: 'partners'
        priority: 300
        action: {
          type: 'Allow'
        }
        rules: [
          {
            ruleType: 'ApplicationRule'
            name: 'partners'
            sourceAddresses: [
              addressPrefix
            ]
            protocols: [
              {
                protocolType: 'Https'
                port: 443
              }
            ]
            targetFqdns: partnerHosts
          }
        ]
      }
    ]
  }
}

resource firewall 'Microsoft.Network/azureFirewalls@2026-03-01' = if (running) {
  name: '${name}-firewall'
  location: location
  tags: tags
  zones: zones
  properties: {
    sku: {
      name: 'AZFW_VNet'
      tier: 'Standard'
    }
    firewallPolicy: {
      id: outboundPolicy.id
    }
    ipConfigurations: [
      {
        name: 'address-1'
        properties: {
          subnet: {
            id: resourceId('Microsoft.Network/virtualNetworks/subnets', hub.name, 'AzureFirewallSubnet')
          }
          publicIPAddress: {
            id: outboundAddresses[0].id
          }
        }
      }
      {
        name: 'address-2'
        properties: {
          publicIPAddress: {
            id: outboundAddresses[1].id
          }
        }
      }
      {
        name: 'address-3'
        properties: {
          publicIPAddress: {
            id: outboundAddresses[2].id
          }
        }
      }
      {
        name: 'address-4'
        properties: {
          publicIPAddress: {
            id: outboundAddresses[3].id
          }
        }
      }
    ]
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource firewallLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (running) {
  scope: firewall
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

// Everything that leaves goes through the firewall.
resource routes 'Microsoft.Network/routeTables@2026-03-01' = {
  name: '${name}-routes'
  location: location
  tags: tags
  properties: {
    disableBgpRoutePropagation: true
    routes: [
      {
        name: 'out'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'VirtualAppliance'
          // The firewall takes the first address of its subnet that Azure does not keep.
          nextHopIpAddress: cidrHost(cidrSubnet(hubAddressPrefix, 26, 0), 3)
        }
      }
    ]
  }
  dependsOn: [
    firewall
  ]
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
      // At most 69 nodes: each pool at its ceiling and in the middle of an upgrade.
      {
        name: 'nodes'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 24, 0)
          networkSecurityGroup: {
            id: nodesRules.id
          }
          routeTable: {
            id: routes.id
          }
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

resource toHub 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2026-03-01' = if (running) {
  parent: network
  name: 'to-hub'
  properties: {
    remoteVirtualNetwork: {
      id: hub.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
  }
}

resource toSpoke 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings@2026-03-01' = if (running) {
  parent: hub
  name: 'to-spoke'
  properties: {
    remoteVirtualNetwork: {
      id: network.id
    }
    allowVirtualNetworkAccess: true
    allowForwardedTraffic: true
  }
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

@description('The address that the proxy asks for inside the network.')
output ingressAddress string = cidrHost(cidrSubnet(addressPrefix, 26, 65), 9)
