// What the environment may cost in a month: 6500 EUR, counted in the currency that the subscription is billed
// in.

@description('What the names of all resources begin with.')
param name string

@description('The first day of the month in which the budget began; it is not changed afterwards.')
param budgetStart string

@description('Whom the budget\'s notifications reach.')
param budgetMail string

// Of this resource group; nodes of the cluster are billed to a group of their own, which carries the same
// tags.
resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: '${name}-budget'
  properties: {
    category: 'Cost'
    amount: 6500
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStart
    }
    notifications: {
      actual80: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [
          budgetMail
        ]
      }
      forecasted80: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Forecasted'
        contactEmails: [
          budgetMail
        ]
      }
      actual100: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Actual'
        contactEmails: [
          budgetMail
        ]
      }
      forecasted100: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [
          budgetMail
        ]
      }
      actual120: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 120
        thresholdType: 'Actual'
        contactEmails: [
          budgetMail
        ]
      }
      forecasted120: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 120
        thresholdType: 'Forecasted'
        contactEmails: [
          budgetMail
        ]
      }
    }
  }
}
