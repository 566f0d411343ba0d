// Logs, metrics and dashboards. They stand apart from what they watch: losing the cluster loses none of them.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The Entra group that edits dashboards.')
param administratorGroupId string

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 60
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
    // No daily cap: it would make everybody blind on the day that matters. An alert watches the volume instead.
    workspaceCapping: {
      dailyQuotaGb: -1
    }
  }
}

resource workspaceLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: workspace
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// Who did what is kept longer than what happened.
resource auditTables 'Microsoft.OperationalInsights/workspaces/tables@2026-03-01' = [for table in [
  'AzureActivity'
  'AKSAuditAdmin'
]: {
  parent: workspace
  name: table
  properties: {
    totalRetentionInDays: 730
  }
}]

resource metrics 'Microsoft.Monitor/accounts@2025-10-03' = {
  name: '${name}-metrics'
  location: location
  tags: tags
}

resource metricsLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: metrics
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

resource grafana 'Microsoft.Dashboard/grafana@2025-08-01' = {
  name: 'grafana-${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  sku: {
    name: 'Standard'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    zoneRedundancy: 'Enabled'
    apiKey: 'Disabled'
    // People look at it when the network is what is broken; they sign in with Entra.
    publicNetworkAccess: 'Enabled'
    grafanaIntegrations: {
      azureMonitorWorkspaceIntegrations: [
        {
          azureMonitorWorkspaceResourceId: metrics.id
        }
      ]
    }
  }
}

// Dashboards read the metrics.
resource readsMetrics 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: metrics
  name: guid(metrics.id, grafana.id, 'b0d8363b-8ddd-447d-831f-62ca05bff136')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b0d8363b-8ddd-447d-831f-62ca05bff136')
    principalId: grafana.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Monitoring Data Reader'
  }
}

// Operators edit dashboards.
resource editsDashboards 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: grafana
  name: guid(grafana.id, administratorGroupId, '22926164-76b3-42b3-bc55-97df8dab3e41')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '22926164-76b3-42b3-bc55-97df8dab3e41')
    principalId: administratorGroupId
    principalType: 'Group'
    description: 'Grafana Admin'
  }
}

resource collection 'Microsoft.Insights/dataCollectionEndpoints@2024-03-11' = {
  name: '${name}-collection'
  location: location
  tags: tags
  kind: 'Linux'
  properties: {
    networkAcls: {
      // Agents sign in with the cluster's identity. A private link scope would bind every workspace that the network
      // reaches, those of other estates too.
      publicNetworkAccess: 'Enabled'
    }
  }
}

// Prometheus metrics of clusters, to where rules and dashboards read them.
resource metricsRule 'Microsoft.Insights/dataCollectionRules@2024-03-11' = {
  name: '${name}-metrics'
  location: location
  tags: tags
  kind: 'Linux'
  properties: {
    dataCollectionEndpointId: collection.id
    dataSources: {
      prometheusForwarder: [
        {
          name: 'prometheus'
          streams: [
            'Microsoft-PrometheusMetrics'
          ]
        }
      ]
    }
    destinations: {
      monitoringAccounts: [
        {
          name: 'metrics'
          accountResourceId: metrics.id
        }
      ]
    }
    dataFlows: [
      {
        streams: [
          'Microsoft-PrometheusMetrics'
        ]
        destinations: [
          'metrics'
        ]
      }
    ]
  }
}

// What containers write, and what Kubernetes says of them. No performance counters: Prometheus has them, and
// they would be paid for twice.
resource logsRule 'Microsoft.Insights/dataCollectionRules@2024-03-11' = {
  name: '${name}-container-logs'
  location: location
  tags: tags
  kind: 'Linux'
  properties: {
    dataSources: {
      extensions: [
        {
          name: 'ContainerInsightsExtension'
          extensionName: 'ContainerInsights'
          streams: [
            'Microsoft-ContainerLogV2'
            'Microsoft-KubeEvents'
            'Microsoft-KubePodInventory'
            'Microsoft-KubeNodeInventory'
            'Microsoft-KubeServices'
            'Microsoft-KubePVInventory'
          ]
          extensionSettings: {
            dataCollectionSettings: {
              interval: '1m'
              // Of every namespace: what broke is seldom where one looks first.
              namespaceFilteringMode: 'Off'
              enableContainerLogV2: true
            }
          }
        }
      ]
    }
    destinations: {
      logAnalytics: [
        {
          name: 'workspace'
          workspaceResourceId: workspace.id
        }
      ]
    }
    dataFlows: [
      {
        streams: [
          'Microsoft-ContainerLogV2'
          'Microsoft-KubeEvents'
          'Microsoft-KubePodInventory'
          'Microsoft-KubeNodeInventory'
          'Microsoft-KubeServices'
          'Microsoft-KubePVInventory'
        ]
        destinations: [
          'workspace'
        ]
      }
    ]
  }
}

@description('The rule by which clusters send metrics.')
output metricsRuleId string = metricsRule.id

@description('The rule by which clusters send logs.')
output logsRuleId string = logsRule.id

@description('The Log Analytics workspace.')
output workspaceId string = workspace.id

@description('The Azure Monitor workspace that Prometheus metrics go to.')
output metricsId string = metrics.id
