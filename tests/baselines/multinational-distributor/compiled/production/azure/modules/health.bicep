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
    name: 'customer-portal'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="customer-portal-availability"} > 0.0144
and sli:ratio:rate5m{slo="customer-portal-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="customer-portal-availability"} > 0.0144
and sli:bad:rate1h{slo="customer-portal-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="customer-portal-availability"} > 0.006
and sli:ratio:rate30m{slo="customer-portal-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="customer-portal-availability"} > 0.006
and sli:bad:rate6h{slo="customer-portal-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="customer-portal-availability"} > 0.003
and sli:ratio:rate2h{slo="customer-portal-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="customer-portal-availability"} > 0.003
and sli:bad:rate1d{slo="customer-portal-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="customer-portal-availability"} > 0.001
and sli:ratio:rate6h{slo="customer-portal-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="customer-portal-availability"} > 0.001
and sli:bad:rate3d{slo="customer-portal-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="customer-portal-latency"} > 0.72
and sli:ratio:rate5m{slo="customer-portal-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="customer-portal-latency"} > 0.72
and sli:bad:rate1h{slo="customer-portal-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="customer-portal-latency"} > 0.3
and sli:ratio:rate30m{slo="customer-portal-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="customer-portal-latency"} > 0.3
and sli:bad:rate6h{slo="customer-portal-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="customer-portal-latency"} > 0.15
and sli:ratio:rate2h{slo="customer-portal-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="customer-portal-latency"} > 0.15
and sli:bad:rate1d{slo="customer-portal-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="customer-portal-latency"} > 0.05
and sli:ratio:rate6h{slo="customer-portal-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="customer-portal-latency"} > 0.05
and sli:bad:rate3d{slo="customer-portal-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'dispatch-france'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-france-availability"} > 0.0144
and sli:ratio:rate5m{slo="dispatch-france-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="dispatch-france-availability"} > 0.0144
and sli:bad:rate1h{slo="dispatch-france-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-france-availability"} > 0.006
and sli:ratio:rate30m{slo="dispatch-france-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="dispatch-france-availability"} > 0.006
and sli:bad:rate6h{slo="dispatch-france-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-france-availability"} > 0.003
and sli:ratio:rate2h{slo="dispatch-france-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="dispatch-france-availability"} > 0.003
and sli:bad:rate1d{slo="dispatch-france-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-france-availability"} > 0.001
and sli:ratio:rate6h{slo="dispatch-france-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="dispatch-france-availability"} > 0.001
and sli:bad:rate3d{slo="dispatch-france-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-france-latency"} > 0.72
and sli:ratio:rate5m{slo="dispatch-france-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="dispatch-france-latency"} > 0.72
and sli:bad:rate1h{slo="dispatch-france-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-france-latency"} > 0.3
and sli:ratio:rate30m{slo="dispatch-france-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="dispatch-france-latency"} > 0.3
and sli:bad:rate6h{slo="dispatch-france-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-france-latency"} > 0.15
and sli:ratio:rate2h{slo="dispatch-france-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="dispatch-france-latency"} > 0.15
and sli:bad:rate1d{slo="dispatch-france-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-france-latency"} > 0.05
and sli:ratio:rate6h{slo="dispatch-france-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="dispatch-france-latency"} > 0.05
and sli:bad:rate3d{slo="dispatch-france-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'dispatch-germany'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-germany-availability"} > 0.0072
and sli:ratio:rate5m{slo="dispatch-germany-availability"} > 0.0072
and sli:ratio_lower:rate1h{slo="dispatch-germany-availability"} > 0.0072
and sli:bad:rate1h{slo="dispatch-germany-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-germany-availability"} > 0.003
and sli:ratio:rate30m{slo="dispatch-germany-availability"} > 0.003
and sli:ratio_lower:rate6h{slo="dispatch-germany-availability"} > 0.003
and sli:bad:rate6h{slo="dispatch-germany-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-germany-availability"} > 0.0015
and sli:ratio:rate2h{slo="dispatch-germany-availability"} > 0.0015
and sli:ratio_lower:rate1d{slo="dispatch-germany-availability"} > 0.0015
and sli:bad:rate1d{slo="dispatch-germany-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-germany-availability"} > 0.0005
and sli:ratio:rate6h{slo="dispatch-germany-availability"} > 0.0005
and sli:ratio_lower:rate3d{slo="dispatch-germany-availability"} > 0.0005
and sli:bad:rate3d{slo="dispatch-germany-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-germany-latency"} > 0.72
and sli:ratio:rate5m{slo="dispatch-germany-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="dispatch-germany-latency"} > 0.72
and sli:bad:rate1h{slo="dispatch-germany-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-germany-latency"} > 0.3
and sli:ratio:rate30m{slo="dispatch-germany-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="dispatch-germany-latency"} > 0.3
and sli:bad:rate6h{slo="dispatch-germany-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-germany-latency"} > 0.15
and sli:ratio:rate2h{slo="dispatch-germany-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="dispatch-germany-latency"} > 0.15
and sli:bad:rate1d{slo="dispatch-germany-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-germany-latency"} > 0.05
and sli:ratio:rate6h{slo="dispatch-germany-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="dispatch-germany-latency"} > 0.05
and sli:bad:rate3d{slo="dispatch-germany-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'dispatch-poland'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-poland-availability"} > 0.0144
and sli:ratio:rate5m{slo="dispatch-poland-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="dispatch-poland-availability"} > 0.0144
and sli:bad:rate1h{slo="dispatch-poland-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-poland-availability"} > 0.006
and sli:ratio:rate30m{slo="dispatch-poland-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="dispatch-poland-availability"} > 0.006
and sli:bad:rate6h{slo="dispatch-poland-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-poland-availability"} > 0.003
and sli:ratio:rate2h{slo="dispatch-poland-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="dispatch-poland-availability"} > 0.003
and sli:bad:rate1d{slo="dispatch-poland-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-poland-availability"} > 0.001
and sli:ratio:rate6h{slo="dispatch-poland-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="dispatch-poland-availability"} > 0.001
and sli:bad:rate3d{slo="dispatch-poland-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-poland-latency"} > 0.72
and sli:ratio:rate5m{slo="dispatch-poland-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="dispatch-poland-latency"} > 0.72
and sli:bad:rate1h{slo="dispatch-poland-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-poland-latency"} > 0.3
and sli:ratio:rate30m{slo="dispatch-poland-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="dispatch-poland-latency"} > 0.3
and sli:bad:rate6h{slo="dispatch-poland-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-poland-latency"} > 0.15
and sli:ratio:rate2h{slo="dispatch-poland-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="dispatch-poland-latency"} > 0.15
and sli:bad:rate1d{slo="dispatch-poland-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-poland-latency"} > 0.05
and sli:ratio:rate6h{slo="dispatch-poland-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="dispatch-poland-latency"} > 0.05
and sli:bad:rate3d{slo="dispatch-poland-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'dispatch-portugal'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-portugal-availability"} > 0.0144
and sli:ratio:rate5m{slo="dispatch-portugal-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="dispatch-portugal-availability"} > 0.0144
and sli:bad:rate1h{slo="dispatch-portugal-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-portugal-availability"} > 0.006
and sli:ratio:rate30m{slo="dispatch-portugal-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="dispatch-portugal-availability"} > 0.006
and sli:bad:rate6h{slo="dispatch-portugal-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-portugal-availability"} > 0.003
and sli:ratio:rate2h{slo="dispatch-portugal-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="dispatch-portugal-availability"} > 0.003
and sli:bad:rate1d{slo="dispatch-portugal-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-portugal-availability"} > 0.001
and sli:ratio:rate6h{slo="dispatch-portugal-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="dispatch-portugal-availability"} > 0.001
and sli:bad:rate3d{slo="dispatch-portugal-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-portugal-latency"} > 0.72
and sli:ratio:rate5m{slo="dispatch-portugal-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="dispatch-portugal-latency"} > 0.72
and sli:bad:rate1h{slo="dispatch-portugal-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-portugal-latency"} > 0.3
and sli:ratio:rate30m{slo="dispatch-portugal-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="dispatch-portugal-latency"} > 0.3
and sli:bad:rate6h{slo="dispatch-portugal-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-portugal-latency"} > 0.15
and sli:ratio:rate2h{slo="dispatch-portugal-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="dispatch-portugal-latency"} > 0.15
and sli:bad:rate1d{slo="dispatch-portugal-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-portugal-latency"} > 0.05
and sli:ratio:rate6h{slo="dispatch-portugal-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="dispatch-portugal-latency"} > 0.05
and sli:bad:rate3d{slo="dispatch-portugal-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'dispatch-spain'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-spain-availability"} > 0.0144
and sli:ratio:rate5m{slo="dispatch-spain-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="dispatch-spain-availability"} > 0.0144
and sli:bad:rate1h{slo="dispatch-spain-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-spain-availability"} > 0.006
and sli:ratio:rate30m{slo="dispatch-spain-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="dispatch-spain-availability"} > 0.006
and sli:bad:rate6h{slo="dispatch-spain-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-spain-availability"} > 0.003
and sli:ratio:rate2h{slo="dispatch-spain-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="dispatch-spain-availability"} > 0.003
and sli:bad:rate1d{slo="dispatch-spain-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-spain-availability"} > 0.001
and sli:ratio:rate6h{slo="dispatch-spain-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="dispatch-spain-availability"} > 0.001
and sli:bad:rate3d{slo="dispatch-spain-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="dispatch-spain-latency"} > 0.72
and sli:ratio:rate5m{slo="dispatch-spain-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="dispatch-spain-latency"} > 0.72
and sli:bad:rate1h{slo="dispatch-spain-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="dispatch-spain-latency"} > 0.3
and sli:ratio:rate30m{slo="dispatch-spain-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="dispatch-spain-latency"} > 0.3
and sli:bad:rate6h{slo="dispatch-spain-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="dispatch-spain-latency"} > 0.15
and sli:ratio:rate2h{slo="dispatch-spain-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="dispatch-spain-latency"} > 0.15
and sli:bad:rate1d{slo="dispatch-spain-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="dispatch-spain-latency"} > 0.05
and sli:ratio:rate6h{slo="dispatch-spain-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="dispatch-spain-latency"} > 0.05
and sli:bad:rate3d{slo="dispatch-spain-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'export-poland'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="export-poland-availability"} > 0.0144
and sli:ratio:rate5m{slo="export-poland-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="export-poland-availability"} > 0.0144
and sli:bad:rate1h{slo="export-poland-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="export-poland-availability"} > 0.006
and sli:ratio:rate30m{slo="export-poland-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="export-poland-availability"} > 0.006
and sli:bad:rate6h{slo="export-poland-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="export-poland-availability"} > 0.003
and sli:ratio:rate2h{slo="export-poland-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="export-poland-availability"} > 0.003
and sli:bad:rate1d{slo="export-poland-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="export-poland-availability"} > 0.001
and sli:ratio:rate6h{slo="export-poland-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="export-poland-availability"} > 0.001
and sli:bad:rate3d{slo="export-poland-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'invoicing-france'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="invoicing-france-availability"} > 0.072
and sli:ratio:rate5m{slo="invoicing-france-availability"} > 0.072
and sli:ratio_lower:rate1h{slo="invoicing-france-availability"} > 0.072
and sli:bad:rate1h{slo="invoicing-france-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="invoicing-france-availability"} > 0.03
and sli:ratio:rate30m{slo="invoicing-france-availability"} > 0.03
and sli:ratio_lower:rate6h{slo="invoicing-france-availability"} > 0.03
and sli:bad:rate6h{slo="invoicing-france-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="invoicing-france-availability"} > 0.015
and sli:ratio:rate2h{slo="invoicing-france-availability"} > 0.015
and sli:ratio_lower:rate1d{slo="invoicing-france-availability"} > 0.015
and sli:bad:rate1d{slo="invoicing-france-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="invoicing-france-availability"} > 0.005
and sli:ratio:rate6h{slo="invoicing-france-availability"} > 0.005
and sli:ratio_lower:rate3d{slo="invoicing-france-availability"} > 0.005
and sli:bad:rate3d{slo="invoicing-france-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'invoicing-germany'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="invoicing-germany-availability"} > 0.072
and sli:ratio:rate5m{slo="invoicing-germany-availability"} > 0.072
and sli:ratio_lower:rate1h{slo="invoicing-germany-availability"} > 0.072
and sli:bad:rate1h{slo="invoicing-germany-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="invoicing-germany-availability"} > 0.03
and sli:ratio:rate30m{slo="invoicing-germany-availability"} > 0.03
and sli:ratio_lower:rate6h{slo="invoicing-germany-availability"} > 0.03
and sli:bad:rate6h{slo="invoicing-germany-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="invoicing-germany-availability"} > 0.015
and sli:ratio:rate2h{slo="invoicing-germany-availability"} > 0.015
and sli:ratio_lower:rate1d{slo="invoicing-germany-availability"} > 0.015
and sli:bad:rate1d{slo="invoicing-germany-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="invoicing-germany-availability"} > 0.005
and sli:ratio:rate6h{slo="invoicing-germany-availability"} > 0.005
and sli:ratio_lower:rate3d{slo="invoicing-germany-availability"} > 0.005
and sli:bad:rate3d{slo="invoicing-germany-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'invoicing-poland'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="invoicing-poland-availability"} > 0.072
and sli:ratio:rate5m{slo="invoicing-poland-availability"} > 0.072
and sli:ratio_lower:rate1h{slo="invoicing-poland-availability"} > 0.072
and sli:bad:rate1h{slo="invoicing-poland-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="invoicing-poland-availability"} > 0.03
and sli:ratio:rate30m{slo="invoicing-poland-availability"} > 0.03
and sli:ratio_lower:rate6h{slo="invoicing-poland-availability"} > 0.03
and sli:bad:rate6h{slo="invoicing-poland-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="invoicing-poland-availability"} > 0.015
and sli:ratio:rate2h{slo="invoicing-poland-availability"} > 0.015
and sli:ratio_lower:rate1d{slo="invoicing-poland-availability"} > 0.015
and sli:bad:rate1d{slo="invoicing-poland-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="invoicing-poland-availability"} > 0.005
and sli:ratio:rate6h{slo="invoicing-poland-availability"} > 0.005
and sli:ratio_lower:rate3d{slo="invoicing-poland-availability"} > 0.005
and sli:bad:rate3d{slo="invoicing-poland-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'order-intake'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="order-intake-availability"} > 0.0072
and sli:ratio:rate5m{slo="order-intake-availability"} > 0.0072
and sli:ratio_lower:rate1h{slo="order-intake-availability"} > 0.0072
and sli:bad:rate1h{slo="order-intake-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="order-intake-availability"} > 0.003
and sli:ratio:rate30m{slo="order-intake-availability"} > 0.003
and sli:ratio_lower:rate6h{slo="order-intake-availability"} > 0.003
and sli:bad:rate6h{slo="order-intake-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="order-intake-availability"} > 0.0015
and sli:ratio:rate2h{slo="order-intake-availability"} > 0.0015
and sli:ratio_lower:rate1d{slo="order-intake-availability"} > 0.0015
and sli:bad:rate1d{slo="order-intake-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="order-intake-availability"} > 0.0005
and sli:ratio:rate6h{slo="order-intake-availability"} > 0.0005
and sli:ratio_lower:rate3d{slo="order-intake-availability"} > 0.0005
and sli:bad:rate3d{slo="order-intake-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="order-intake-latency"} > 0.72
and sli:ratio:rate5m{slo="order-intake-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="order-intake-latency"} > 0.72
and sli:bad:rate1h{slo="order-intake-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="order-intake-latency"} > 0.3
and sli:ratio:rate30m{slo="order-intake-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="order-intake-latency"} > 0.3
and sli:bad:rate6h{slo="order-intake-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="order-intake-latency"} > 0.15
and sli:ratio:rate2h{slo="order-intake-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="order-intake-latency"} > 0.15
and sli:bad:rate1d{slo="order-intake-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="order-intake-latency"} > 0.05
and sli:ratio:rate6h{slo="order-intake-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="order-intake-latency"} > 0.05
and sli:bad:rate3d{slo="order-intake-latency"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'receiving-germany'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="receiving-germany-availability"} > 0.0144
and sli:ratio:rate5m{slo="receiving-germany-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="receiving-germany-availability"} > 0.0144
and sli:bad:rate1h{slo="receiving-germany-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="receiving-germany-availability"} > 0.006
and sli:ratio:rate30m{slo="receiving-germany-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="receiving-germany-availability"} > 0.006
and sli:bad:rate6h{slo="receiving-germany-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="receiving-germany-availability"} > 0.003
and sli:ratio:rate2h{slo="receiving-germany-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="receiving-germany-availability"} > 0.003
and sli:bad:rate1d{slo="receiving-germany-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="receiving-germany-availability"} > 0.001
and sli:ratio:rate6h{slo="receiving-germany-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="receiving-germany-availability"} > 0.001
and sli:bad:rate3d{slo="receiving-germany-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'returns-iberia'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="returns-iberia-availability"} > 0.144
and sli:ratio:rate5m{slo="returns-iberia-availability"} > 0.144
and sli:ratio_lower:rate1h{slo="returns-iberia-availability"} > 0.144
and sli:bad:rate1h{slo="returns-iberia-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="returns-iberia-availability"} > 0.06
and sli:ratio:rate30m{slo="returns-iberia-availability"} > 0.06
and sli:ratio_lower:rate6h{slo="returns-iberia-availability"} > 0.06
and sli:bad:rate6h{slo="returns-iberia-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="returns-iberia-availability"} > 0.03
and sli:ratio:rate2h{slo="returns-iberia-availability"} > 0.03
and sli:ratio_lower:rate1d{slo="returns-iberia-availability"} > 0.03
and sli:bad:rate1d{slo="returns-iberia-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="returns-iberia-availability"} > 0.01
and sli:ratio:rate6h{slo="returns-iberia-availability"} > 0.01
and sli:ratio_lower:rate3d{slo="returns-iberia-availability"} > 0.01
and sli:bad:rate3d{slo="returns-iberia-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
    ]
  }
  {
    name: 'shipment-events'
    objective: 99
    signals: [
      {
        name: 'burn-availability'
        query: '''
2 * (count((sli:ratio:rate1h{slo="shipment-events-availability"} > 0.0144
and sli:ratio:rate5m{slo="shipment-events-availability"} > 0.0144
and sli:ratio_lower:rate1h{slo="shipment-events-availability"} > 0.0144
and sli:bad:rate1h{slo="shipment-events-availability"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="shipment-events-availability"} > 0.006
and sli:ratio:rate30m{slo="shipment-events-availability"} > 0.006
and sli:ratio_lower:rate6h{slo="shipment-events-availability"} > 0.006
and sli:bad:rate6h{slo="shipment-events-availability"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="shipment-events-availability"} > 0.003
and sli:ratio:rate2h{slo="shipment-events-availability"} > 0.003
and sli:ratio_lower:rate1d{slo="shipment-events-availability"} > 0.003
and sli:bad:rate1d{slo="shipment-events-availability"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="shipment-events-availability"} > 0.001
and sli:ratio:rate6h{slo="shipment-events-availability"} > 0.001
and sli:ratio_lower:rate3d{slo="shipment-events-availability"} > 0.001
and sli:bad:rate3d{slo="shipment-events-availability"} * 259200 > 1.5)) or vector(0))'''
        operator: 'GreaterThan'
        degraded: 0
        unhealthy: 1
      }
      {
        name: 'burn-latency'
        query: '''
2 * (count((sli:ratio:rate1h{slo="shipment-events-latency"} > 0.72
and sli:ratio:rate5m{slo="shipment-events-latency"} > 0.72
and sli:ratio_lower:rate1h{slo="shipment-events-latency"} > 0.72
and sli:bad:rate1h{slo="shipment-events-latency"} * 3600 > 2.5)
or (sli:ratio:rate6h{slo="shipment-events-latency"} > 0.3
and sli:ratio:rate30m{slo="shipment-events-latency"} > 0.3
and sli:ratio_lower:rate6h{slo="shipment-events-latency"} > 0.3
and sli:bad:rate6h{slo="shipment-events-latency"} * 21600 > 2.5)) or vector(0))
+ (count((sli:ratio:rate1d{slo="shipment-events-latency"} > 0.15
and sli:ratio:rate2h{slo="shipment-events-latency"} > 0.15
and sli:ratio_lower:rate1d{slo="shipment-events-latency"} > 0.15
and sli:bad:rate1d{slo="shipment-events-latency"} * 86400 > 1.5)
or (sli:ratio:rate3d{slo="shipment-events-latency"} > 0.05
and sli:ratio:rate6h{slo="shipment-events-latency"} > 0.05
and sli:ratio_lower:rate3d{slo="shipment-events-latency"} > 0.05
and sli:bad:rate3d{slo="shipment-events-latency"} * 259200 > 1.5)) or vector(0))'''
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
    name: 'demand-planning'
    objective: 99
  }
  {
    name: 'group-closing'
    objective: 99
  }
  {
    name: 'order-allocation'
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

// One missing replica is what the others are for; with a second one gone there is no room for the load.
var workloads = [
  {
    name: 'event-intake'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="multinational-distributor",deployment="event-intake"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'legacy-bridge'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="multinational-distributor",deployment="legacy-bridge"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'order-cron'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="multinational-distributor",deployment="order-cron"})'
        operator: 'LessThan'
        degraded: 2
        unhealthy: 1
      }
    ]
  }
  {
    name: 'order-desk'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="multinational-distributor",deployment="order-desk"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'order-desk-websocket'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="multinational-distributor",deployment="order-desk-websocket"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'order-gateway'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="multinational-distributor",deployment="order-gateway"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'order-jobs'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="multinational-distributor",deployment="order-jobs"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'portal-web'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="multinational-distributor",deployment="portal-web"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-france-cron'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="france",deployment="wms-france-cron"})'
        operator: 'LessThan'
        degraded: 2
        unhealthy: 1
      }
    ]
  }
  {
    name: 'wms-france-jobs'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="france",deployment="wms-france-jobs"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-france-web'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="france",deployment="wms-france-web"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-france-websocket'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="france",deployment="wms-france-websocket"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-germany-cron'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="germany",deployment="wms-germany-cron"})'
        operator: 'LessThan'
        degraded: 2
        unhealthy: 1
      }
    ]
  }
  {
    name: 'wms-germany-jobs'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="germany",deployment="wms-germany-jobs"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-germany-web'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="germany",deployment="wms-germany-web"})'
        operator: 'LessThan'
        degraded: 4
        unhealthy: 3
      }
    ]
  }
  {
    name: 'wms-germany-websocket'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="germany",deployment="wms-germany-websocket"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-iberia-cron'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="iberia",deployment="wms-iberia-cron"})'
        operator: 'LessThan'
        degraded: 2
        unhealthy: 1
      }
    ]
  }
  {
    name: 'wms-iberia-jobs'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="iberia",deployment="wms-iberia-jobs"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-iberia-web'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="iberia",deployment="wms-iberia-web"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-iberia-websocket'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="iberia",deployment="wms-iberia-websocket"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-poland-cron'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="poland",deployment="wms-poland-cron"})'
        operator: 'LessThan'
        degraded: 2
        unhealthy: 1
      }
    ]
  }
  {
    name: 'wms-poland-jobs'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="poland",deployment="wms-poland-jobs"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-poland-web'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="poland",deployment="wms-poland-web"})'
        operator: 'LessThan'
        degraded: 3
        unhealthy: 2
      }
    ]
  }
  {
    name: 'wms-poland-websocket'
    signals: [
      {
        name: 'replicas'
        query: 'sum(kube_deployment_status_replicas_available{namespace="poland",deployment="wms-poland-websocket"})'
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

// As well as what they stand on.
var workloadsUnasked = [
  {
    name: 'ledger-export'
  }
  {
    name: 'planning-run'
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

// Nothing of theirs can be measured from here before something calls them.
var partners = [
  {
    name: 'payments'
  }
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
    name: 'carrier-alps'
  }
  {
    name: 'carrier-ebro'
  }
  {
    name: 'carrier-loire'
  }
  {
    name: 'carrier-rhine'
  }
  {
    name: 'carrier-tejo'
  }
  {
    name: 'carrier-vistula'
  }
  {
    name: 'customer-edi'
  }
  {
    name: 'customer-messages'
  }
  {
    name: 'customs-poland'
  }
  {
    name: 'e-invoicing-france'
  }
  {
    name: 'group-ledger'
  }
  {
    name: 'labels-france'
  }
  {
    name: 'labels-germany'
  }
  {
    name: 'labels-iberia'
  }
  {
    name: 'labels-poland'
  }
  {
    name: 'legacy-erp'
  }
  {
    name: 'supplier-edi-germany'
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

resource accountOrderFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'order-files')}'
}

resource partOrderFiles 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'order-files'
  properties: {
    displayName: 'order-files'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: accountOrderFiles.id
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

resource redisOrderSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-order-sessions'
}

resource partOrderSessions 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'order-sessions'
  properties: {
    displayName: 'order-sessions'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: redisOrderSessions.id
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

resource serverOrders 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-orders'
}

resource partOrders 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'orders'
  properties: {
    displayName: 'orders'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: serverOrders.id
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

resource serverOrdersReplica 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-orders-replica'
}

resource partOrdersReplica 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'orders-replica'
  properties: {
    displayName: 'orders-replica'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: serverOrdersReplica.id
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

resource accountPlanningLake 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'planning-lake')}'
}

resource partPlanningLake 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'planning-lake'
  properties: {
    displayName: 'planning-lake'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: accountPlanningLake.id
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

resource redisPortalCache 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-portal-cache'
}

resource partPortalCache 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'portal-cache'
  properties: {
    displayName: 'portal-cache'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: redisPortalCache.id
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

resource serverWmsFrance 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-france'
}

resource partWmsFrance 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-france'
  properties: {
    displayName: 'wms-france'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: serverWmsFrance.id
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

resource accountWmsFranceFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-france-files')}'
}

resource partWmsFranceFiles 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-france-files'
  properties: {
    displayName: 'wms-france-files'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: accountWmsFranceFiles.id
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

resource redisWmsFranceSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-france-sessions'
}

resource partWmsFranceSessions 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-france-sessions'
  properties: {
    displayName: 'wms-france-sessions'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: redisWmsFranceSessions.id
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

resource serverWmsGermany 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-germany'
}

resource partWmsGermany 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-germany'
  properties: {
    displayName: 'wms-germany'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: serverWmsGermany.id
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

resource accountWmsGermanyFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-germany-files')}'
}

resource partWmsGermanyFiles 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-germany-files'
  properties: {
    displayName: 'wms-germany-files'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: accountWmsGermanyFiles.id
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

resource redisWmsGermanySessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-germany-sessions'
}

resource partWmsGermanySessions 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-germany-sessions'
  properties: {
    displayName: 'wms-germany-sessions'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: redisWmsGermanySessions.id
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

resource serverWmsIberia 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-iberia'
}

resource partWmsIberia 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-iberia'
  properties: {
    displayName: 'wms-iberia'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: serverWmsIberia.id
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

resource accountWmsIberiaFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-iberia-files')}'
}

resource partWmsIberiaFiles 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-iberia-files'
  properties: {
    displayName: 'wms-iberia-files'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: accountWmsIberiaFiles.id
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

resource redisWmsIberiaSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-iberia-sessions'
}

resource partWmsIberiaSessions 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-iberia-sessions'
  properties: {
    displayName: 'wms-iberia-sessions'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: redisWmsIberiaSessions.id
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

resource serverWmsPoland 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-wms-poland'
}

resource partWmsPoland 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-poland'
  properties: {
    displayName: 'wms-poland'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: serverWmsPoland.id
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

resource accountWmsPolandFiles 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: 'st${uniqueString(resourceGroup().id, 'wms-poland-files')}'
}

resource partWmsPolandFiles 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-poland-files'
  properties: {
    displayName: 'wms-poland-files'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: accountWmsPolandFiles.id
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

resource redisWmsPolandSessions 'Microsoft.Cache/redisEnterprise@2026-09-01' existing = {
  name: '${name}-wms-poland-sessions'
}

resource partWmsPolandSessions 'Microsoft.CloudHealth/healthmodels/entities@2026-11-01' = {
  parent: model
  name: 'wms-poland-sessions'
  properties: {
    displayName: 'wms-poland-sessions'
    impact: 'Standard'
    signalGroups: {
      dependencies: {
        aggregationType: 'WorstOf'
      }
      azureResource: {
        authenticationSetting: 'model-identity'
        azureResourceId: redisWmsPolandSessions.id
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
  'customer-portal'
  'demand-planning'
  'dispatch-france'
  'dispatch-germany'
  'dispatch-poland'
  'dispatch-portugal'
  'dispatch-spain'
  'export-poland'
  'group-closing'
  'invoicing-france'
  'invoicing-germany'
  'invoicing-poland'
  'order-allocation'
  'order-intake'
  'receiving-germany'
  'returns-iberia'
  'shipment-events'
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
    workloadsParts
    workloadsUnaskedParts
    partnersParts
    relayedPartnersParts
    partOrderFiles
    partOrderSessions
    partOrders
    partOrdersReplica
    partPlanningLake
    partPortalCache
    partWmsFrance
    partWmsFranceFiles
    partWmsFranceSessions
    partWmsGermany
    partWmsGermanyFiles
    partWmsGermanySessions
    partWmsIberia
    partWmsIberiaFiles
    partWmsIberiaSessions
    partWmsPoland
    partWmsPolandFiles
    partWmsPolandSessions
    zonesParts
    partPlatform
  ]
}]

// What stands on what.
var graph = {
  'carrier-alps': [
    'relay'
  ]
  'carrier-ebro': [
    'relay'
  ]
  'carrier-loire': [
    'relay'
  ]
  'carrier-rhine': [
    'relay'
  ]
  'carrier-tejo': [
    'relay'
  ]
  'carrier-vistula': [
    'relay'
  ]
  'customer-edi': [
    'relay'
  ]
  'customer-messages': [
    'relay'
  ]
  'customer-portal': [
    'order-intake'
    'payments'
    'portal-web'
  ]
  'customs-poland': [
    'relay'
  ]
  'demand-planning': [
    'planning-run'
  ]
  'dispatch-france': [
    'carrier-loire'
    'labels-france'
    'wms-france-cron'
    'wms-france-jobs'
    'wms-france-web'
    'wms-france-websocket'
  ]
  'dispatch-germany': [
    'carrier-alps'
    'carrier-rhine'
    'labels-germany'
    'wms-germany-cron'
    'wms-germany-jobs'
    'wms-germany-web'
    'wms-germany-websocket'
  ]
  'dispatch-poland': [
    'carrier-vistula'
    'labels-poland'
    'wms-poland-cron'
    'wms-poland-jobs'
    'wms-poland-web'
    'wms-poland-websocket'
  ]
  'dispatch-portugal': [
    'carrier-tejo'
    'labels-iberia'
    'wms-iberia-cron'
    'wms-iberia-jobs'
    'wms-iberia-web'
    'wms-iberia-websocket'
  ]
  'dispatch-spain': [
    'carrier-ebro'
    'labels-iberia'
    'wms-iberia-cron'
    'wms-iberia-jobs'
    'wms-iberia-web'
    'wms-iberia-websocket'
  ]
  'e-invoicing-france': [
    'relay'
  ]
  'event-intake': [
    'orders'
    'platform'
    'relay'
  ]
  'export-poland': [
    'customs-poland'
    'wms-poland-jobs'
    'wms-poland-web'
  ]
  'group-closing': [
    'group-ledger'
    'ledger-export'
  ]
  'group-ledger': [
    'relay'
  ]
  'invoicing-france': [
    'e-invoicing-france'
    'wms-france-cron'
    'wms-france-jobs'
    'wms-france-web'
  ]
  'invoicing-germany': [
    'wms-germany-cron'
    'wms-germany-jobs'
    'wms-germany-web'
  ]
  'invoicing-poland': [
    'wms-poland-cron'
    'wms-poland-jobs'
    'wms-poland-web'
  ]
  'labels-france': [
    'relay'
  ]
  'labels-germany': [
    'relay'
  ]
  'labels-iberia': [
    'relay'
  ]
  'labels-poland': [
    'relay'
  ]
  'ledger-export': [
    'group-ledger'
    'order-files'
    'orders'
    'platform'
  ]
  'legacy-bridge': [
    'legacy-erp'
    'orders'
    'platform'
    'relay'
  ]
  'legacy-erp': [
    'relay'
  ]
  'order-allocation': [
    'legacy-bridge'
    'legacy-erp'
    'order-cron'
    'order-jobs'
  ]
  'order-cron': [
    'order-files'
    'orders'
    'platform'
  ]
  'order-desk': [
    'order-files'
    'order-sessions'
    'orders'
    'platform'
  ]
  'order-desk-websocket': [
    'order-sessions'
    'orders'
    'platform'
  ]
  'order-gateway': [
    'order-files'
    'orders'
    'platform'
    'relay'
  ]
  'order-intake': [
    'customer-edi'
    'order-desk'
    'order-desk-websocket'
    'order-gateway'
    'order-jobs'
  ]
  'order-jobs': [
    'order-files'
    'orders'
    'platform'
    'relay'
  ]
  'orders-replica': [
    'orders'
  ]
  'planning-run': [
    'orders-replica'
    'planning-lake'
    'platform'
  ]
  platform: [
    'zone-westeurope-1'
    'zone-westeurope-2'
    'zone-westeurope-3'
  ]
  'portal-web': [
    'order-gateway'
    'platform'
    'portal-cache'
  ]
  'receiving-germany': [
    'supplier-edi-germany'
    'wms-germany-web'
    'wms-germany-websocket'
  ]
  'returns-iberia': [
    'wms-iberia-jobs'
    'wms-iberia-web'
  ]
  'shipment-events': [
    'customer-messages'
    'event-intake'
  ]
  'supplier-edi-germany': [
    'relay'
  ]
  'wms-france-cron': [
    'platform'
    'wms-france'
    'wms-france-files'
  ]
  'wms-france-jobs': [
    'platform'
    'relay'
    'wms-france'
    'wms-france-files'
  ]
  'wms-france-web': [
    'platform'
    'wms-france'
    'wms-france-files'
    'wms-france-sessions'
  ]
  'wms-france-websocket': [
    'platform'
    'wms-france'
    'wms-france-sessions'
  ]
  'wms-germany-cron': [
    'platform'
    'wms-germany'
    'wms-germany-files'
  ]
  'wms-germany-jobs': [
    'platform'
    'relay'
    'wms-germany'
    'wms-germany-files'
  ]
  'wms-germany-web': [
    'platform'
    'wms-germany'
    'wms-germany-files'
    'wms-germany-sessions'
  ]
  'wms-germany-websocket': [
    'platform'
    'wms-germany'
    'wms-germany-sessions'
  ]
  'wms-iberia-cron': [
    'platform'
    'wms-iberia'
    'wms-iberia-files'
  ]
  'wms-iberia-jobs': [
    'platform'
    'relay'
    'wms-iberia'
    'wms-iberia-files'
  ]
  'wms-iberia-web': [
    'platform'
    'wms-iberia'
    'wms-iberia-files'
    'wms-iberia-sessions'
  ]
  'wms-iberia-websocket': [
    'platform'
    'wms-iberia'
    'wms-iberia-sessions'
  ]
  'wms-poland-cron': [
    'platform'
    'wms-poland'
    'wms-poland-files'
  ]
  'wms-poland-jobs': [
    'platform'
    'relay'
    'wms-poland'
    'wms-poland-files'
  ]
  'wms-poland-web': [
    'platform'
    'wms-poland'
    'wms-poland-files'
    'wms-poland-sessions'
  ]
  'wms-poland-websocket': [
    'platform'
    'wms-poland'
    'wms-poland-sessions'
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
    workloadsParts
    workloadsUnaskedParts
    partnersParts
    relayedPartnersParts
    partOrderFiles
    partOrderSessions
    partOrders
    partOrdersReplica
    partPlanningLake
    partPortalCache
    partWmsFrance
    partWmsFranceFiles
    partWmsFranceSessions
    partWmsGermany
    partWmsGermanyFiles
    partWmsGermanySessions
    partWmsIberia
    partWmsIberiaFiles
    partWmsIberiaSessions
    partWmsPoland
    partWmsPolandFiles
    partWmsPolandSessions
    zonesParts
    partPlatform
  ]
}]
