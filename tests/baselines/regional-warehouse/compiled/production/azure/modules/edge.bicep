// The application gateway: in all zones, at least two instances, and a firewall that blocks. Its certificate
// comes from the vault.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The availability zones of the gateway.')
param zones string[]

@description('The subnet of the gateway.')
param edgeSubnetId string

@description('Where the vault answers.')
param vaultUri string

@description('The name of the certificate in the vault.')
param certificateName string

@description('The address of the proxy inside the network.')
param ingressAddress string

@description('The name that the proxy\'s certificate is for.')
param hostName string

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

// The address that names lead to.
resource address 'Microsoft.Network/publicIPAddresses@2026-03-01' = {
  name: '${name}-edge-ip'
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
}

resource addressLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: address
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Names lead to this address. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-edge'
  location: location
  tags: tags
}

resource vault 'Microsoft.KeyVault/vaults@2026-05-15' existing = {
  name: 'kv-${uniqueString(resourceGroup().id)}'
}

// The gateway fetches the certificate, and each new one within four hours.
resource readsCertificate 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, '4633458b-17de-408a-b874-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Key Vault Secrets User'
  }
}

resource firewall 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies@2026-03-01' = {
  name: '${name}-waf'
  location: location
  tags: tags
  properties: {
    policySettings: {
      state: 'Enabled'
      mode: 'Prevention'
      requestBodyCheck: true
      fileUploadLimitInMb: 128
    }
    managedRules: {
      managedRuleSets: [
        {
          ruleSetType: 'Microsoft_DefaultRuleSet'
          ruleSetVersion: '2.1'
        }
        {
          ruleSetType: 'Microsoft_BotManagerRuleSet'
          ruleSetVersion: '1.1'
        }
      ]
    }
  }
}

resource gateway 'Microsoft.Network/applicationGateways@2026-03-01' = {
  name: '${name}-edge'
  location: location
  tags: tags
  zones: zones
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    sku: {
      name: 'WAF_v2'
      tier: 'WAF_v2'
    }
    autoscaleConfiguration: {
      minCapacity: 2
      maxCapacity: 10
    }
    enableHttp2: true
    firewallPolicy: {
      id: firewall.id
    }
    sslPolicy: {
      policyType: 'Predefined'
      // TLS 1.2 and 1.3 only.
      policyName: 'AppGwSslPolicy20220101'
    }
    gatewayIPConfigurations: [
      {
        name: 'subnet'
        properties: {
          subnet: {
            id: edgeSubnetId
          }
        }
      }
    ]
    frontendIPConfigurations: [
      {
        name: 'public'
        properties: {
          publicIPAddress: {
            id: address.id
          }
        }
      }
    ]
    frontendPorts: [
      {
        name: 'https'
        properties: {
          port: 443
        }
      }
      {
        name: 'http'
        properties: {
          port: 80
        }
      }
    ]
    sslCertificates: [
      {
        name: 'estate'
        properties: {
          keyVaultSecretId: '${vaultUri}secrets/${certificateName}'
        }
      }
    ]
    backendAddressPools: [
      {
        name: 'proxy'
        properties: {
          backendAddresses: [
            {
              ipAddress: ingressAddress
            }
          ]
        }
      }
    ]
    probes: [
      {
        name: 'ready'
        properties: {
          protocol: 'Https'
          path: '/web/health'
          interval: 10
          timeout: 10
          unhealthyThreshold: 3
          pickHostNameFromBackendHttpSettings: true
        }
      }
    ]
    backendHttpSettingsCollection: [
      {
        name: 'proxy'
        properties: {
          protocol: 'Https'
          port: 443
          // Sessions are in Redis: any replica answers anybody.
          cookieBasedAffinity: 'Disabled'
          hostName: hostName
          requestTimeout: 300
          probe: {
            id: resourceId('Microsoft.Network/applicationGateways/probes', '${name}-edge', 'ready')
          }
          connectionDraining: {
            enabled: true
            drainTimeoutInSec: 120
          }
        }
      }
    ]
    httpListeners: [
      {
        name: 'https'
        properties: {
          protocol: 'Https'
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendIPConfigurations', '${name}-edge', 'public')
          }
          frontendPort: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendPorts', '${name}-edge', 'https')
          }
          sslCertificate: {
            id: resourceId('Microsoft.Network/applicationGateways/sslCertificates', '${name}-edge', 'estate')
          }
        }
      }
      {
        name: 'http'
        properties: {
          protocol: 'Http'
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendIPConfigurations', '${name}-edge', 'public')
          }
          frontendPort: {
            id: resourceId('Microsoft.Network/applicationGateways/frontendPorts', '${name}-edge', 'http')
          }
        }
      }
    ]
    redirectConfigurations: [
      {
        name: 'to-https'
        properties: {
          redirectType: 'Permanent'
          targetListener: {
            id: resourceId('Microsoft.Network/applicationGateways/httpListeners', '${name}-edge', 'https')
          }
          includePath: true
          includeQueryString: true
        }
      }
    ]
    requestRoutingRules: [
      {
        name: 'https'
        properties: {
          ruleType: 'Basic'
          priority: 100
          httpListener: {
            id: resourceId('Microsoft.Network/applicationGateways/httpListeners', '${name}-edge', 'https')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/applicationGateways/backendAddressPools', '${name}-edge', 'proxy')
          }
          backendHttpSettings: {
            id: resourceId('Microsoft.Network/applicationGateways/backendHttpSettingsCollection', '${name}-edge', 'proxy')
          }
        }
      }
      {
        name: 'http'
        properties: {
          ruleType: 'Basic'
          priority: 200
          httpListener: {
            id: resourceId('Microsoft.Network/applicationGateways/httpListeners', '${name}-edge', 'http')
          }
          redirectConfiguration: {
            id: resourceId('Microsoft.Network/applicationGateways/redirectConfigurations', '${name}-edge', 'to-https')
          }
        }
      }
    ]
  }
  dependsOn: [
    readsCertificate
  ]
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource gatewayLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: gateway
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

@description('The address that names lead to.')
output address string = address.properties.ipAddress
