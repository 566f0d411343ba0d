// Alerts on what waits in the recovery region. A replica that fell behind loses data on the day it is
// promoted, and nobody sees it before.

@description('What the names of all resources begin with.')
param name string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('Whom alerts reach that can wait until the morning.')
param ticketGroupId string

@description('Whom alerts reach that cannot wait.')
param pageGroupId string

resource serverOrders 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-orders'
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
        actionGroupId: ticketGroupId
      }
    ]
  }
}

resource alertOrdersIsDown 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-is-down'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders: There is nothing to promote.'
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
        actionGroupId: ticketGroupId
      }
    ]
  }
}

resource alertOrdersLag 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${name}-orders-lag'
  location: 'global'
  tags: tags
  properties: {
    description: 'orders: A promotion now would lose more than the estate allows.'
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
          name: 'lag'
          metricName: 'physical_replication_delay_in_seconds'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 300
        }
      ]
    }
    actions: [
      {
        actionGroupId: pageGroupId
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
        actionGroupId: ticketGroupId
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
        actionGroupId: ticketGroupId
      }
    ]
  }
}
