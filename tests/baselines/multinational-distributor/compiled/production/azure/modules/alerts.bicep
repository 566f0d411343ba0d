// Alerts below the objectives of processes: what Azure says about itself, and what single resources run out
// of. They open tickets; people are called when an objective is in danger.

@description('What the names of all resources begin with.')
param name string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('Where group-on-call is reached by mail.')
param pageMail string

@description('Where platform@example.com is reached by mail.')
param ticketMail string

// group-on-call answers within 5 min.
resource groupPage 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-page'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'page'
    enabled: true
    emailReceivers: [
      {
        name: 'group-on-call'
        emailAddress: pageMail
        useCommonAlertSchema: true
      }
    ]
  }
}

// platform@example.com answers within 24 h.
resource groupTicket 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-ticket'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ticket'
    enabled: true
    emailReceivers: [
      {
        name: 'platform@example.com'
        emailAddress: ticketMail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource serviceHealth 'Microsoft.Insights/activityLogAlerts@2026-01-01' = {
  name: '${name}-serviceHealth'
  location: 'global'
  tags: tags
  properties: {
    description: 'Azure has an incident in a region or service of the estate.'
    enabled: true
    scopes: [
      subscription().id
    ]
    condition: {
      allOf: [
        {
          field: 'category'
          equals: 'ServiceHealth'
        }
      ]
    }
    actions: {
      actionGroups: [
        {
          actionGroupId: groupPage.id
        }
      ]
    }
  }
}

resource resourceHealth 'Microsoft.Insights/activityLogAlerts@2026-01-01' = {
  name: '${name}-resourceHealth'
  location: 'global'
  tags: tags
  properties: {
    description: 'Azure says that a resource is not well, and it is not we who stopped it.'
    enabled: true
    scopes: [
      subscription().id
    ]
    condition: {
      allOf: [
        {
          field: 'category'
          equals: 'ResourceHealth'
        }
        {
          field: 'properties.cause'
          equals: 'PlatformInitiated'
        }
        {
          field: 'properties.currentHealthStatus'
          equals: 'Unavailable'
        }
      ]
    }
    actions: {
      actionGroups: [
        {
          actionGroupId: groupPage.id
        }
      ]
    }
  }
}

resource rulesChanged 'Microsoft.Insights/activityLogAlerts@2026-01-01' = {
  name: '${name}-rulesChanged'
  location: 'global'
  tags: tags
  properties: {
    description: 'Somebody changed who may talk to whom.'
    enabled: true
    scopes: [
      subscription().id
    ]
    condition: {
      allOf: [
        {
          field: 'category'
          equals: 'Administrative'
        }
        {
          field: 'operationName'
          equals: 'Microsoft.Network/networkSecurityGroups/write'
        }
      ]
    }
    actions: {
      actionGroups: [
        {
          actionGroupId: groupTicket.id
        }
      ]
    }
  }
}

resource networkChanged 'Microsoft.Insights/activityLogAlerts@2026-01-01' = {
  name: '${name}-networkChanged'
  location: 'global'
  tags: tags
  properties: {
    description: 'Somebody changed a network.'
    enabled: true
    scopes: [
      subscription().id
    ]
    condition: {
      allOf: [
        {
          field: 'category'
          equals: 'Administrative'
        }
        {
          field: 'operationName'
          equals: 'Microsoft.Network/virtualNetworks/write'
        }
      ]
    }
    actions: {
      actionGroups: [
        {
          actionGroupId: groupTicket.id
        }
      ]
    }
  }
}

resource serverOrders 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-orders'
}

resource alertOrdersIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders: The server does not answer.'
    severity: 2
    enabled: true
    scopes: [
      serverOrders.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'is-down'
          metricName: 'is_db_alive'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertOrdersStorage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders: A full server takes no writes; growing takes its time.'
    severity: 2
    enabled: true
    scopes: [
      serverOrders.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'storage'
          metricName: 'storage_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertOrdersCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders: There is no room left for a failover\'s backlog.'
    severity: 2
    enabled: true
    scopes: [
      serverOrders.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'cpu_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 90
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource serverOrdersReplica 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-orders-replica'
}

resource alertOrdersReplicaIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-replica-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders-replica: The server does not answer.'
    severity: 2
    enabled: true
    scopes: [
      serverOrdersReplica.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'is-down'
          metricName: 'is_db_alive'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertOrdersReplicaStorage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-replica-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders-replica: A full server takes no writes; growing takes its time.'
    severity: 2
    enabled: true
    scopes: [
      serverOrdersReplica.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'storage'
          metricName: 'storage_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertOrdersReplicaCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-replica-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders-replica: There is no room left for a failover\'s backlog.'
    severity: 2
    enabled: true
    scopes: [
      serverOrdersReplica.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'cpu_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 90
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource alertOrdersReplicaLag 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-replica-lag'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders-replica: Readers of the replica see old data.'
    severity: 2
    enabled: true
    scopes: [
      serverOrdersReplica.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'lag'
          metricName: 'physical_replication_delay_in_seconds'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 600
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource serverWmsFrance 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-france'
}

resource alertWmsFranceIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-france-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-france: The server does not answer.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsFrance.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'is-down'
          metricName: 'is_db_alive'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertWmsFranceStorage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-france-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-france: A full server takes no writes; growing takes its time.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsFrance.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'storage'
          metricName: 'storage_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertWmsFranceCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-france-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-france: There is no room left for a failover\'s backlog.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsFrance.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'cpu_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 90
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource serverWmsGermany 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-germany'
}

resource alertWmsGermanyIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-germany-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-germany: The server does not answer.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsGermany.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'is-down'
          metricName: 'is_db_alive'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertWmsGermanyStorage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-germany-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-germany: A full server takes no writes; growing takes its time.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsGermany.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'storage'
          metricName: 'storage_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertWmsGermanyCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-germany-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-germany: There is no room left for a failover\'s backlog.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsGermany.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'cpu_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 90
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource serverWmsIberia 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-iberia'
}

resource alertWmsIberiaIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-iberia-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-iberia: The server does not answer.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsIberia.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'is-down'
          metricName: 'is_db_alive'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertWmsIberiaStorage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-iberia-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-iberia: A full server takes no writes; growing takes its time.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsIberia.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'storage'
          metricName: 'storage_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertWmsIberiaCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-iberia-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-iberia: There is no room left for a failover\'s backlog.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsIberia.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'cpu_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 90
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource serverWmsPoland 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-poland'
}

resource alertWmsPolandIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-poland-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-poland: The server does not answer.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsPoland.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'is-down'
          metricName: 'is_db_alive'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertWmsPolandStorage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-poland-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-poland: A full server takes no writes; growing takes its time.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsPoland.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'storage'
          metricName: 'storage_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource alertWmsPolandCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-poland-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-poland: There is no room left for a failover\'s backlog.'
    severity: 2
    enabled: true
    scopes: [
      serverWmsPoland.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'cpu_percent'
          timeAggregation: 'Average'
          operator: 'GreaterThan'
          threshold: 90
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource redisOrderSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-order-sessions'
}

resource alertOrderSessionsMemory 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-order-sessions-memory'
  location: 'global'
  tags: tags
  properties: {
    description: 'order-sessions: A full cache evicts what somebody still needs.'
    severity: 2
    enabled: true
    scopes: [
      redisOrderSessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'memory'
          metricName: 'usedmemorypercentage'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 85
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource alertOrderSessionsCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-order-sessions-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'order-sessions: Answers come late.'
    severity: 2
    enabled: true
    scopes: [
      redisOrderSessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'percentProcessorTime'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource redisPortalCache 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-portal-cache'
}

resource alertPortalCacheMemory 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-portal-cache-memory'
  location: 'global'
  tags: tags
  properties: {
    description: 'portal-cache: A full cache evicts what somebody still needs.'
    severity: 2
    enabled: true
    scopes: [
      redisPortalCache.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'memory'
          metricName: 'usedmemorypercentage'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 85
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource alertPortalCacheCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-portal-cache-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'portal-cache: Answers come late.'
    severity: 2
    enabled: true
    scopes: [
      redisPortalCache.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'percentProcessorTime'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource redisWmsFranceSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-france-sessions'
}

resource alertWmsFranceSessionsMemory 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-france-sessions-memory'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-france-sessions: A full cache evicts what somebody still needs.'
    severity: 2
    enabled: true
    scopes: [
      redisWmsFranceSessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'memory'
          metricName: 'usedmemorypercentage'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 85
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource alertWmsFranceSessionsCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-france-sessions-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-france-sessions: Answers come late.'
    severity: 2
    enabled: true
    scopes: [
      redisWmsFranceSessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'percentProcessorTime'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource redisWmsGermanySessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-germany-sessions'
}

resource alertWmsGermanySessionsMemory 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-germany-sessions-memory'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-germany-sessions: A full cache evicts what somebody still needs.'
    severity: 2
    enabled: true
    scopes: [
      redisWmsGermanySessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'memory'
          metricName: 'usedmemorypercentage'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 85
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource alertWmsGermanySessionsCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-germany-sessions-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-germany-sessions: Answers come late.'
    severity: 2
    enabled: true
    scopes: [
      redisWmsGermanySessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'percentProcessorTime'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource redisWmsIberiaSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-iberia-sessions'
}

resource alertWmsIberiaSessionsMemory 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-iberia-sessions-memory'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-iberia-sessions: A full cache evicts what somebody still needs.'
    severity: 2
    enabled: true
    scopes: [
      redisWmsIberiaSessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'memory'
          metricName: 'usedmemorypercentage'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 85
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource alertWmsIberiaSessionsCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-iberia-sessions-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-iberia-sessions: Answers come late.'
    severity: 2
    enabled: true
    scopes: [
      redisWmsIberiaSessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'percentProcessorTime'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource redisWmsPolandSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-poland-sessions'
}

resource alertWmsPolandSessionsMemory 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-poland-sessions-memory'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-poland-sessions: A full cache evicts what somebody still needs.'
    severity: 2
    enabled: true
    scopes: [
      redisWmsPolandSessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'memory'
          metricName: 'usedmemorypercentage'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 85
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource alertWmsPolandSessionsCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-poland-sessions-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-poland-sessions: Answers come late.'
    severity: 2
    enabled: true
    scopes: [
      redisWmsPolandSessions.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'cpu'
          metricName: 'percentProcessorTime'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 80
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupTicket.id
      }
    ]
  }
}

resource accountOrderFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'order-files')}'
}

resource alertOrderFilesAvailability 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-order-files-availability'
  location: 'global'
  tags: tags
  properties: {
    description: 'order-files: The account fails requests.'
    severity: 2
    enabled: true
    scopes: [
      accountOrderFiles.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource accountPlanningLake 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'planning-lake')}'
}

resource alertPlanningLakeAvailability 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-planning-lake-availability'
  location: 'global'
  tags: tags
  properties: {
    description: 'planning-lake: The account fails requests.'
    severity: 2
    enabled: true
    scopes: [
      accountPlanningLake.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource accountWmsFranceFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-france-files')}'
}

resource alertWmsFranceFilesAvailability 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-france-files-availability'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-france-files: The account fails requests.'
    severity: 2
    enabled: true
    scopes: [
      accountWmsFranceFiles.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource accountWmsGermanyFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-germany-files')}'
}

resource alertWmsGermanyFilesAvailability 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-germany-files-availability'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-germany-files: The account fails requests.'
    severity: 2
    enabled: true
    scopes: [
      accountWmsGermanyFiles.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource accountWmsIberiaFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-iberia-files')}'
}

resource alertWmsIberiaFilesAvailability 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-iberia-files-availability'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-iberia-files: The account fails requests.'
    severity: 2
    enabled: true
    scopes: [
      accountWmsIberiaFiles.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

resource accountWmsPolandFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-poland-files')}'
}

resource alertWmsPolandFilesAvailability 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-wms-poland-files-availability'
  location: 'global'
  tags: tags
  properties: {
    description: 'wms-poland-files: The account fails requests.'
    severity: 2
    enabled: true
    scopes: [
      accountWmsPolandFiles.id
    ]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [
      {
        actionGroupId: groupPage.id
      }
    ]
  }
}

@description('Who hears of alerts of the tier page.')
output pageGroupId string = groupPage.id

@description('Who hears of alerts of the tier ticket.')
output ticketGroupId string = groupTicket.id
