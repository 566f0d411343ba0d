// What is recorded of every objective, and when somebody is called: the rules of observability/rules, for the
// managed Prometheus that reads no Kubernetes objects. Not for one cluster alone: where two serve, a process
// is what both of them answered.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('Who hears of alerts of the tier page.')
param pageGroupId string

@description('Who hears of alerts of the tier ticket.')
param ticketGroupId string

@description('The Azure Monitor workspace that Prometheus metrics go to.')
param metricsId string

// The files that the rules' tests run on.
var files = [
  any(loadYamlContent('../../observability/rules/invoicing.yaml'))
  any(loadYamlContent('../../observability/rules/reporting.yaml'))
  any(loadYamlContent('../../observability/rules/shipment-status.yaml'))
  any(loadYamlContent('../../observability/rules/warehouse-dispatch.yaml'))
  any(loadYamlContent('../../observability/rules/parts.yaml'))
]

var groups = flatten(map(files, file => file.groups))

// Whom an alert reaches, by its severity and the criticality of its process; who is not named only looks.
var called = [
  {
    alerts: 'page/mission-critical'
    action: {
      actionGroupId: pageGroupId
    }
  }
  {
    alerts: 'page/business-critical'
    action: {
      actionGroupId: pageGroupId
    }
  }
  {
    alerts: 'ticket/mission-critical'
    action: {
      actionGroupId: ticketGroupId
    }
  }
  {
    alerts: 'ticket/business-critical'
    action: {
      actionGroupId: ticketGroupId
    }
  }
  {
    alerts: 'ticket/important'
    action: {
      actionGroupId: ticketGroupId
    }
  }
  {
    alerts: 'ticket/deferrable'
    action: {
      actionGroupId: ticketGroupId
    }
  }
]

// The service takes 20 rules in a group. The sign of life stays with Alertmanager, which can tell somebody
// that it is missing.
var split = filter(flatten(map(groups, group => map(range(0, length(group.rules) / 20 + 1), part => {
  name: '${group.name}-${part}'
  interval: group.interval
  rules: take(skip(filter(group.rules, rule => contains(rule, 'record') || rule.alert != 'Watchdog'), part * 20), 20)
}))), group => length(group.rules) > 0)

resource rules 'Microsoft.AlertsManagement/prometheusRuleGroups@2023-03-01' = [for group in split: {
  name: '${name}-${group.name}'
  location: location
  tags: tags
  properties: {
    enabled: true
    scopes: [
      metricsId
    ]
    interval: 'PT${toUpper(group.interval)}'
    rules: map(group.rules, rule => contains(rule, 'record') ? {
      record: rule.record
      expression: rule.expr
      labels: rule.labels
    } : {
      alert: rule.alert
      expression: rule.expr
      for: contains(rule, 'for') ? 'PT${toUpper(rule.for)}' : null
      severity: rule.labels.severity == 'page' ? 1 : rule.labels.severity == 'ticket' ? 3 : 4
      labels: rule.labels
      annotations: rule.annotations
      resolveConfiguration: {
        autoResolved: true
        timeToResolve: 'PT10M'
      }
      actions: map(filter(called, who => who.alerts == '${rule.labels.severity}/${rule.labels.tier}'), who => who.action)
    })
  }
}]
