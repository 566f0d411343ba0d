// The estate's dependency graph as a health model: processes, what they stand on, and what makes each part
// well. It asks what the rules of objectives ask; nobody is called by it, since those rules already call.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

resource metrics 'Microsoft.Monitor/accounts@2025-10-03' existing = {
  name: '${name}-metrics'
}

resource model 'Microsoft.CloudHealth/healthmodels@2026-11-01' = {
  name: '${name}-health'
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {}
}

// The model asks Prometheus.
resource readsMetrics 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: metrics
  name: guid(metrics.id, model.id, 'b0d8363b-8ddd-447d-831f-62ca05bff136')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b0d8363b-8ddd-447d-831f-62ca05bff136')
    principalId: model.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Monitoring Data Reader'
  }
}

// The model asks resources for their metrics and their health.
resource readsResources 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, model.id, '43d0d8ad-25c7-4714-9337-8ba259a9fe05')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '43d0d8ad-25c7-4714-9337-8ba259a9fe05')
    principalId: model.identity.principalId
    principalType: 'ServicePrincipal'
    description: 'Monitoring Reader'
  }
}

resource signIn 'Microsoft.CloudHealth/healthmodels/authenticationsettings@2026-11-01' = {
  parent: model
  name: 'model-identity'
  properties: {
    authenticationKind: 'ManagedIdentity'
    managedIdentityName: 'SystemAssigned'
  }
  dependsOn: [
    readsMetrics
  ]
}

// What people and partners wait for: the quick burn alerts make a process unhealthy, the slow ones degrade it.
var processes = [
  {
    name: 'invoicing'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="invoicing-availability"} > 0.072
and sli:ratio:rate5m{slo="invoicing-availability"} > 0.072
and sli:ratio_lower:rate1h{slo="invoicing-availability"} > 0.072
and sli:bad:rate1h{slo="invoicing-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="invoicing-availability"} > 0.03
and sli:ratio:rate30m{slo="invoicing-availability"} > 0.03
and sli:ratio_lower:rate6h{slo="invoicing-availability"} > 0.03
and sli:bad:rate6h{slo="invoicing-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="invoicing-availability"} > 0.015
and sli:ratio:rate2h{slo="invoicing-availability"} > 0.015
and sli:ratio_lower:rate1d{slo="invoicing-availability"} > 0.015
and sli:bad:rate1d{slo="invoicing-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="invoicing-availability"} > 0.005
and sli:ratio:rate6h{slo="invoicing-availability"} > 0.005
and sli:ratio_lower:rate3d{slo="invoicing-availability"} > 0.005
and sli:bad:rate3d{slo="invoicing-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'shipment-status'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="shipment-status-availability"} > 0.0144
and sli:ratio:rate5m{slo="shipment-status-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="shipment-status-availability"} > 0.0144
and sli:bad:rate1h{slo="shipment-status-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="shipment-status-availability"} > 0.006
and sli:ratio:rate30m{slo="shipment-status-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="shipment-status-availability"} > 0.006
and sli:bad:rate6h{slo="shipment-status-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="shipment-status-availability"} > 0.003
and sli:ratio:rate2h{slo="shipment-status-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="shipment-status-availability"} > 0.003
and sli:bad:rate1d{slo="shipment-status-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="shipment-status-availability"} > 0.001
and sli:ratio:rate6h{slo="shipment-status-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="shipment-status-availability"} > 0.001
and sli:bad:rate3d{slo="shipment-status-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="shipment-status-latency"} > 0.72
and sli:ratio:rate5m{slo="shipment-status-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="shipment-status-latency"} > 0.72
and sli:bad:rate1h{slo="shipment-status-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="shipment-status-latency"} > 0.3
and sli:ratio:rate30m{slo="shipment-status-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="shipment-status-latency"} > 0.3
and sli:bad:rate6h{slo="shipment-status-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="shipment-status-latency"} > 0.15
and sli:ratio:rate2h{slo="shipment-status-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="shipment-status-latency"} > 0.15
and sli:bad:rate1d{slo="shipment-status-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="shipment-status-latency"} > 0.05
and sli:ratio:rate6h{slo="shipment-status-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="shipment-status-latency"} > 0.05
and sli:bad:rate3d{slo="shipment-status-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'warehouse-dispatch'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="warehouse-dispatch-availability"} > 0.0072
and sli:ratio:rate5m{slo="warehouse-dispatch-availability"} > 0.0072
and sli:ratio_lower:rate1h{slo="warehouse-dispatch-availability"} > 0.0072
and sli:bad:rate1h{slo="warehouse-dispatch-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="warehouse-dispatch-availability"} > 0.003
and sli:ratio:rate30m{slo="warehouse-dispatch-availability"} > 0.003
and sli:ratio_lower:rate6h{slo="warehouse-dispatch-availability"} > 0.003
and sli:bad:rate6h{slo="warehouse-dispatch-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="warehouse-dispatch-availability"} > 0.0015
and sli:ratio:rate2h{slo="warehouse-dispatch-availability"} > 0.0015
and sli:ratio_lower:rate1d{slo="warehouse-dispatch-availability"} > 0.0015
and sli:bad:rate1d{slo="warehouse-dispatch-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="warehouse-dispatch-availability"} > 0.0005
and sli:ratio:rate6h{slo="warehouse-dispatch-availability"} > 0.0005
and sli:ratio_lower:rate3d{slo="warehouse-dispatch-availability"} > 0.0005
and sli:bad:rate3d{slo="warehouse-dispatch-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="warehouse-dispatch-latency"} > 0.72
and sli:ratio:rate5m{slo="warehouse-dispatch-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="warehouse-dispatch-latency"} > 0.72
and sli:bad:rate1h{slo="warehouse-dispatch-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="warehouse-dispatch-latency"} > 0.3
and sli:ratio:rate30m{slo="warehouse-dispatch-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="warehouse-dispatch-latency"} > 0.3
and sli:bad:rate6h{slo="warehouse-dispatch-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="warehouse-dispatch-latency"} > 0.15
and sli:ratio:rate2h{slo="warehouse-dispatch-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="warehouse-dispatch-latency"} > 0.15
and sli:bad:rate1d{slo="warehouse-dispatch-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="warehouse-dispatch-latency"} > 0.05
and sli:ratio:rate6h{slo="warehouse-dispatch-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="warehouse-dispatch-latency"} > 0.05
and sli:bad:rate3d{slo="warehouse-dispatch-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
]

resource processesParts 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = [for part in processes: {
  parent: model
  name: part.name
  properties: {
    displayName: part.name
    impact: 'Standard'
    healthObjective: part.objective
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureMonitorWorkspace: {
        authenticationSetting: 'model-identity'
        azureMonitorWorkspaceResourceId: metrics.id
        signals: map(part.signals, signal => {
          signalKind: 'PrometheusMetricsQuery'
          name: signal.name
          queryText: signal.query
          refreshInterval: 'PT1M'
          evaluationRules: {
            degradedRule: {
              operator: signal.operator
              threshold: signal.degraded
            }
            unhealthyRule: {
              operator: signal.operator
              threshold: signal.unhealthy
            }
          }
        })
      }
    }
  }
  dependsOn: [
    signIn
  ]
}]

// As well as what they stand on.
var processesUnasked = [
  {
    name: 'reporting'
    objective: 99
  }
]

resource processesUnaskedParts 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = [for part in processesUnasked: {
  parent: model
  name: part.name
  properties: {
    displayName: part.name
    impact: 'Standard'
    healthObjective: part.objective
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
    }
  }
  dependsOn: [
    signIn
  ]
}]

// As well as what they stand on.
var workloadsUnasked = [
  {
    name: 'bi-export'
  }
]

resource workloadsUnaskedParts 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = [for part in workloadsUnasked: {
  parent: model
  name: part.name
  properties: {
    displayName: part.name
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
    }
  }
  dependsOn: [
    signIn
  ]
}]

// One missing replica is what the others are for; with a second one gone there is no room for the load.
var workloads = [
  {
    name: 'odoo-cron'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="regional-warehouse",deployment="odoo-cron"})'
        operator: 'LessThan'
        degraded: 2
        unhealthy: 1
      }
    ]
  }
  {
    name: 'odoo-jobs'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="regional-warehouse",deployment="odoo-jobs"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'odoo-web'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="regional-warehouse",deployment="odoo-web"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'odoo-websocket'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="regional-warehouse",deployment="odoo-websocket"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'status-intake'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="regional-warehouse",deployment="status-intake"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
]

resource workloadsParts 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = [for part in workloads: {
  parent: model
  name: part.name
  properties: {
    displayName: part.name
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureMonitorWorkspace: {
        authenticationSetting: 'model-identity'
        azureMonitorWorkspaceResourceId: metrics.id
        signals: map(part.signals, signal => {
          signalKind: 'PrometheusMetricsQuery'
          name: signal.name
          queryText: signal.query
          refreshInterval: 'PT1M'
          evaluationRules: {
            degradedRule: {
              operator: signal.operator
              threshold: signal.degraded
            }
            unhealthyRule: {
              operator: signal.operator
              threshold: signal.unhealthy
            }
          }
        })
      }
    }
  }
  dependsOn: [
    signIn
  ]
}]

// Nothing of theirs can be measured from here before something calls them.
var partners = [
  {
    name: 'relay'
  }
]

resource partnersParts 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = [for part in partners: {
  parent: model
  name: part.name
  properties: {
    displayName: part.name
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
    }
  }
  dependsOn: [
    signIn
  ]
}]

// The relay keeps messages for them: their outage degrades, and breaks nothing before its deadline.
var relayedPartners = [
  {
    name: 'carrier-north'
  }
  {
    name: 'label-printing'
  }
]

resource relayedPartnersParts 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = [for part in relayedPartners: {
  parent: model
  name: part.name
  properties: {
    displayName: part.name
    impact: 'Limited'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
    }
  }
  dependsOn: [
    signIn
  ]
}]

resource accountDocuments 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'documents')}'
}

resource partDocuments 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'documents'
  properties: {
    displayName: 'documents'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: accountDocuments.id
        resourceHealth: {
          enabled: 'Enabled'
        }
        signals: [
          {
            signalKind: 'AzureResourceMetric'
            name: 'availability'
            metricNamespace: 'Microsoft.Storage/storageAccounts'
            metricName: 'Availability'
            aggregationType: 'Average'
            timeGrain: 'PT5M'
            refreshInterval: 'PT1M'
            // The account fails requests.
            evaluationRules: {
              unhealthyRule: {
                operator: 'LessThan'
                threshold: 99
              }
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    signIn
  ]
}

resource serverErp 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-erp'
}

resource partErp 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'erp'
  properties: {
    displayName: 'erp'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: serverErp.id
        resourceHealth: {
          enabled: 'Enabled'
        }
        signals: [
          {
            signalKind: 'AzureResourceMetric'
            name: 'is-down'
            metricNamespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
            metricName: 'is_db_alive'
            aggregationType: 'Maximum'
            timeGrain: 'PT5M'
            refreshInterval: 'PT1M'
            // The server does not answer.
            evaluationRules: {
              unhealthyRule: {
                operator: 'LessThan'
                threshold: 1
              }
            }
          }
          {
            signalKind: 'AzureResourceMetric'
            name: 'storage'
            metricNamespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
            metricName: 'storage_percent'
            aggregationType: 'Average'
            timeGrain: 'PT5M'
            refreshInterval: 'PT1M'
            // A full server takes no writes; growing takes its time.
            evaluationRules: {
              unhealthyRule: {
                operator: 'GreaterThan'
                threshold: 80
              }
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    signIn
  ]
}

resource serverErpReplica 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-erp-replica'
}

resource partErpReplica 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'erp-replica'
  properties: {
    displayName: 'erp-replica'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: serverErpReplica.id
        resourceHealth: {
          enabled: 'Enabled'
        }
        signals: [
          {
            signalKind: 'AzureResourceMetric'
            name: 'is-down'
            metricNamespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
            metricName: 'is_db_alive'
            aggregationType: 'Maximum'
            timeGrain: 'PT5M'
            refreshInterval: 'PT1M'
            // The server does not answer.
            evaluationRules: {
              unhealthyRule: {
                operator: 'LessThan'
                threshold: 1
              }
            }
          }
          {
            signalKind: 'AzureResourceMetric'
            name: 'storage'
            metricNamespace: 'Microsoft.DBforPostgreSQL/flexibleServers'
            metricName: 'storage_percent'
            aggregationType: 'Average'
            timeGrain: 'PT5M'
            refreshInterval: 'PT1M'
            // A full server takes no writes; growing takes its time.
            evaluationRules: {
              unhealthyRule: {
                operator: 'GreaterThan'
                threshold: 80
              }
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    signIn
  ]
}

resource accountLake 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'lake')}'
}

resource partLake 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'lake'
  properties: {
    displayName: 'lake'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: accountLake.id
        resourceHealth: {
          enabled: 'Enabled'
        }
        signals: [
          {
            signalKind: 'AzureResourceMetric'
            name: 'availability'
            metricNamespace: 'Microsoft.Storage/storageAccounts'
            metricName: 'Availability'
            aggregationType: 'Average'
            timeGrain: 'PT5M'
            refreshInterval: 'PT1M'
            // The account fails requests.
            evaluationRules: {
              unhealthyRule: {
                operator: 'LessThan'
                threshold: 99
              }
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    signIn
  ]
}

resource redisSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-sessions'
}

resource partSessions 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'sessions'
  properties: {
    displayName: 'sessions'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: redisSessions.id
        resourceHealth: {
          enabled: 'Enabled'
        }
        signals: [
          {
            signalKind: 'AzureResourceMetric'
            name: 'memory'
            metricNamespace: 'Microsoft.Cache/redisEnterprise'
            metricName: 'usedmemorypercentage'
            aggregationType: 'Maximum'
            timeGrain: 'PT5M'
            refreshInterval: 'PT1M'
            // A full cache evicts what somebody still needs.
            evaluationRules: {
              unhealthyRule: {
                operator: 'GreaterThan'
                threshold: 85
              }
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    signIn
  ]
}

// The cluster's nodes that are ready, zone by zone, in percent.
var zones = [
  {
    name: 'zone-westeurope-1'
    signals: [
      {
        name: 'ready-nodes'
        query: '''
100 * sum(kube_node_status_condition{condition="Ready",status="true"} * on(node) group_left() kube_node_labels{label_topology_kubernetes_io_zone="westeurope-1"})
/ count(kube_node_labels{label_topology_kubernetes_io_zone="westeurope-1"})'''
        operator: 'LessThan'
        degraded: 100
        unhealthy: 50
      }
    ]
  }
  {
    name: 'zone-westeurope-2'
    signals: [
      {
        name: 'ready-nodes'
        query: '''
100 * sum(kube_node_status_condition{condition="Ready",status="true"} * on(node) group_left() kube_node_labels{label_topology_kubernetes_io_zone="westeurope-2"})
/ count(kube_node_labels{label_topology_kubernetes_io_zone="westeurope-2"})'''
        operator: 'LessThan'
        degraded: 100
        unhealthy: 50
      }
    ]
  }
  {
    name: 'zone-westeurope-3'
    signals: [
      {
        name: 'ready-nodes'
        query: '''
100 * sum(kube_node_status_condition{condition="Ready",status="true"} * on(node) group_left() kube_node_labels{label_topology_kubernetes_io_zone="westeurope-3"})
/ count(kube_node_labels{label_topology_kubernetes_io_zone="westeurope-3"})'''
        operator: 'LessThan'
        degraded: 100
        unhealthy: 50
      }
    ]
  }
]

resource zonesParts 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = [for part in zones: {
  parent: model
  name: part.name
  properties: {
    displayName: part.name
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureMonitorWorkspace: {
        authenticationSetting: 'model-identity'
        azureMonitorWorkspaceResourceId: metrics.id
        signals: map(part.signals, signal => {
          signalKind: 'PrometheusMetricsQuery'
          name: signal.name
          queryText: signal.query
          refreshInterval: 'PT1M'
          evaluationRules: {
            degradedRule: {
              operator: signal.operator
              threshold: signal.degraded
            }
            unhealthyRule: {
              operator: signal.operator
              threshold: signal.unhealthy
            }
          }
        })
      }
    }
  }
  dependsOn: [
    signIn
  ]
}]

// Redundancy is that one of the zones may be missing: with one gone the platform is degraded, and it is
// unhealthy when a second one is.
resource partPlatform 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'platform'
  properties: {
    displayName: 'platform'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'MinHealthy'
        unit: 'Absolute'
        degradedThreshold: 2
        unhealthyThreshold: 1
      }
    }
  }
  dependsOn: [
    signIn
  ]
}

var tops = [
  'invoicing'
  'reporting'
  'shipment-status'
  'warehouse-dispatch'
]

resource topsRelationships 'Microsoft.CloudHealth/healthmodels/relationships@2026-11-01' = [for child in tops: {
  parent: model
  name: 'estate-to-${child}'
  properties: {
    parentEntityName: model.name
    childEntityName: child
  }
  dependsOn: [
    processesParts
    processesUnaskedParts
    workloadsUnaskedParts
    workloadsParts
    partnersParts
    relayedPartnersParts
    partDocuments
    partErp
    partErpReplica
    partLake
    partSessions
    zonesParts
    partPlatform
  ]
}]

// What stands on what.
var graph = {
  'bi-export': [
    'erp-replica'
    'lake'
    'platform'
  ]
  'carrier-north': [
    'relay'
  ]
  'erp-replica': [
    'erp'
  ]
  invoicing: [
    'odoo-cron'
    'odoo-jobs'
    'odoo-web'
  ]
  'label-printing': [
    'relay'
  ]
  'odoo-cron': [
    'documents'
    'erp'
    'platform'
  ]
  'odoo-jobs': [
    'documents'
    'erp'
    'platform'
    'relay'
  ]
  'odoo-web': [
    'documents'
    'erp'
    'platform'
    'sessions'
  ]
  'odoo-websocket': [
    'erp'
    'platform'
    'sessions'
  ]
  platform: [
    'zone-westeurope-1'
    'zone-westeurope-2'
    'zone-westeurope-3'
  ]
  reporting: [
    'bi-export'
  ]
  'shipment-status': [
    'carrier-north'
    'status-intake'
  ]
  'status-intake': [
    'erp'
    'platform'
    'relay'
  ]
  'warehouse-dispatch': [
    'carrier-north'
    'label-printing'
    'odoo-cron'
    'odoo-jobs'
    'odoo-web'
    'odoo-websocket'
  ]
}

var pairs = flatten(map(items(graph), item => map(item.value, child => {
  parent: item.key
  child: child
})))

resource tiesRelationships 'Microsoft.CloudHealth/healthmodels/relationships@2026-11-01' = [for pair in pairs: {
  parent: model
  name: '${pair.parent}-to-${pair.child}'
  properties: {
    parentEntityName: pair.parent
    childEntityName: pair.child
  }
  dependsOn: [
    processesParts
    processesUnaskedParts
    workloadsUnaskedParts
    workloadsParts
    partnersParts
    relayedPartnersParts
    partDocuments
    partErp
    partErpReplica
    partLake
    partSessions
    zonesParts
    partPlatform
  ]
}]
