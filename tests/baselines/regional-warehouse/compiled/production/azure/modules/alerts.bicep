// Alerts below the objectives of processes: what Azure says about itself, and what single resources run out
// of. They open tickets; people are called when an objective is in danger.

@description('What the names of all resources begin with.')
param name string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('Where warehouse-on-call is reached by mail.')
param pageMail string

@description('Where platform@example.com is reached by mail.')
param ticketMail string

// warehouse-on-call answers within 5 min.
resource groupPage 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-page'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'page'
    enabled: true
    emailReceivers: [
      {
        name: 'warehouse-on-call'
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

resource serverErp 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-erp'
}

resource alertErpIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-erp-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'erp: The server does not answer.'
    severity: 2
    enabled: true
    scopes: [
      serverErp.id
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

resource alertErpStorage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-erp-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'erp: A full server takes no writes; growing takes its time.'
    severity: 2
    enabled: true
    scopes: [
      serverErp.id
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

resource alertErpCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-erp-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'erp: There is no room left for a failover\'s backlog.'
    severity: 2
    enabled: true
    scopes: [
      serverErp.id
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

resource serverErpReplica 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-erp-replica'
}

resource alertErpReplicaIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-erp-replica-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'erp-replica: The server does not answer.'
    severity: 2
    enabled: true
    scopes: [
      serverErpReplica.id
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

resource alertErpReplicaStorage 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-erp-replica-storage'
  location: 'global'
  tags: tags
  properties: {
    description: 'erp-replica: A full server takes no writes; growing takes its time.'
    severity: 2
    enabled: true
    scopes: [
      serverErpReplica.id
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

resource alertErpReplicaCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-erp-replica-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'erp-replica: There is no room left for a failover\'s backlog.'
    severity: 2
    enabled: true
    scopes: [
      serverErpReplica.id
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

resource alertErpReplicaLag 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-erp-replica-lag'
  location: 'global'
  tags: tags
  properties: {
    description: 'erp-replica: Readers of the replica see old data.'
    severity: 2
    enabled: true
    scopes: [
      serverErpReplica.id
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

resource redisSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-sessions'
}

resource alertSessionsMemory 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-sessions-memory'
  location: 'global'
  tags: tags
  properties: {
    description: 'sessions: A full cache evicts what somebody still needs.'
    severity: 2
    enabled: true
    scopes: [
      redisSessions.id
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

resource alertSessionsCpu 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-sessions-cpu'
  location: 'global'
  tags: tags
  properties: {
    description: 'sessions: Answers come late.'
    severity: 2
    enabled: true
    scopes: [
      redisSessions.id
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

resource accountDocuments 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'documents')}'
}

resource alertDocumentsAvailability 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-documents-availability'
  location: 'global'
  tags: tags
  properties: {
    description: 'documents: The account fails requests.'
    severity: 2
    enabled: true
    scopes: [
      accountDocuments.id
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

resource accountLake 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'lake')}'
}

resource alertLakeAvailability 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-lake-availability'
  location: 'global'
  tags: tags
  properties: {
    description: 'lake: The account fails requests.'
    severity: 2
    enabled: true
    scopes: [
      accountLake.id
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
