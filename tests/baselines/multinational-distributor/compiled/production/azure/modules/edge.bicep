// Front Door. It asks each region's proxy a real question, and sends requests where the answer is right; it
// reaches the proxies over private links only.

@description('What the names of all resources begin with.')
param name string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The proxies: each a name, a host, a region and the id of its private link service, the first preferred.')
param origins object[]

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

resource profile 'Microsoft.Cdn/profiles@2026-07-01' = {
  name: '${name}-edge'
  location: 'global'
  tags: tags
  sku: {
    name: 'Premium_AzureFrontDoor'
  }
  properties: {
    originResponseTimeoutSeconds: 240
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource profileLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: profile
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

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2026-07-01' = {
  parent: profile
  name: '${name}-edge'
  location: 'global'
  tags: tags
  properties: {
    enabledState: 'Enabled'
  }
}

resource region 'Microsoft.Cdn/profiles/originGroups@2026-07-01' = {
  parent: profile
  name: 'regions'
  properties: {
    // Sessions are in Redis: any replica answers anybody.
    sessionAffinityState: 'Disabled'
    healthProbeSettings: {
      probePath: '/healthz'
      probeRequestType: 'HEAD'
      probeProtocol: 'Https'
      probeIntervalInSeconds: 15
    }
    loadBalancingSettings: {
      sampleSize: 4
      // A region is left after 3 answers that were wrong.
      successfulSamplesRequired: 2
      additionalLatencyInMilliseconds: 50
    }
    // Traffic comes back slowly: caches are cold.
    trafficRestorationTimeToHealedOrNewEndpointsInMinutes: 10
  }
}

@batchSize(1)
resource proxies 'Microsoft.Cdn/profiles/originGroups/origins@2026-07-01' = [for origin in origins: {
  parent: region
  name: origin.name
  properties: {
    hostName: origin.host
    originHostHeader: origin.host
    httpPort: 80
    httpsPort: 443
    priority: origin.priority
    weight: 1000
    enabledState: 'Enabled'
    enforceCertificateNameCheck: true
    sharedPrivateLinkResource: {
      privateLink: {
        id: origin.privateLinkServiceId
      }
      privateLinkLocation: origin.region
      requestMessage: 'Front Door of the estate'
    }
  }
}]

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2026-07-01' = {
  parent: endpoint
  name: 'all'
  properties: {
    originGroup: {
      id: region.id
    }
    supportedProtocols: [
      'Http'
      'Https'
    ]
    patternsToMatch: [
      '/*'
    ]
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    enabledState: 'Enabled'
  }
  dependsOn: [
    proxies
  ]
}

resource firewall 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2026-04-01' = {
  name: 'waf${uniqueString(resourceGroup().id)}'
  location: 'global'
  tags: tags
  sku: {
    name: 'Premium_AzureFrontDoor'
  }
  properties: {
    policySettings: {
      enabledState: 'Enabled'
      mode: 'Prevention'
      requestBodyCheck: 'Enabled'
    }
    managedRules: {
      managedRuleSets: [
        {
          ruleSetType: 'Microsoft_DefaultRuleSet'
          ruleSetVersion: '2.1'
          ruleSetAction: 'Block'
        }
        {
          ruleSetType: 'Microsoft_BotManagerRuleSet'
          ruleSetVersion: '1.1'
        }
      ]
    }
  }
}

resource protection 'Microsoft.Cdn/profiles/securityPolicies@2026-07-01' = {
  parent: profile
  name: 'firewall'
  properties: {
    parameters: {
      type: 'WebApplicationFirewall'
      wafPolicy: {
        id: firewall.id
      }
      associations: [
        {
          domains: [
            {
              id: endpoint.id
            }
          ]
          patternsToMatch: [
            '/*'
          ]
        }
      ]
    }
  }
}

@description('The name under which people reach the estate.')
output host string = endpoint.properties.hostName
