// What holds for the whole subscription. An environment has a subscription of its own; where two share one,
// they say the same here.

targetScope = 'subscription'

@description('What the names of all resources begin with.')
param name string

@description('This year: the service takes no longer period, and each deployment writes the current one.')
param year int

@description('Whom the budget\'s notifications reach.')
param budgetMail string

// Whoever takes over an account first asks Azure what there is.
resource defenderArm 'Microsoft.Security/pricings@2026-07-01' = {
  name: 'Arm'
  properties: {
    pricingTier: 'Standard'
    subPlan: 'PerSubscription'
  }
}

// Who reads secrets that never read them before.
resource defenderKeyVaults 'Microsoft.Security/pricings@2026-07-01' = {
  name: 'KeyVaults'
  properties: {
    pricingTier: 'Standard'
    subPlan: 'PerKeyVault'
  }
}

// What runs in the cluster and in its images; the cluster's sensor reports to it.
resource defenderContainers 'Microsoft.Security/pricings@2026-07-01' = {
  name: 'Containers'
  properties: {
    pricingTier: 'Standard'
  }
}

// Who reads whole accounts, and what is uploaded. Without the scan of uploads, which is paid by the gigabyte.
resource defenderStorageAccounts 'Microsoft.Security/pricings@2026-07-01' = {
  name: 'StorageAccounts'
  properties: {
    pricingTier: 'Standard'
    subPlan: 'DefenderForStorageV2'
  }
}

// Who tries to sign in, and what is asked that nobody asked before.
resource defenderOpenSourceRelationalDatabases 'Microsoft.Security/pricings@2026-07-01' = {
  name: 'OpenSourceRelationalDatabases'
  properties: {
    pricingTier: 'Standard'
  }
}

// A budget speaks when a month is nearly spent; this speaks the day after something began to cost.
// operations-director hears of both.
resource unusualCost 'Microsoft.CostManagement/scheduledActions@2026-06-01' = {
  name: '${name}-unusual-cost'
  kind: 'InsightAlert'
  properties: {
    displayName: 'Unusual cost'
    status: 'Enabled'
    viewId: extensionResourceId(subscription().id, 'Microsoft.CostManagement/views', 'ms:DailyAnomalyByResourceGroup')
    notificationEmail: budgetMail
    notification: {
      to: [
        budgetMail
      ]
      subject: 'Unusual cost: ${name}'
    }
    schedule: {
      frequency: 'Daily'
      startDate: '${year}-01-01T00:00:00Z'
      endDate: '${year}-12-31T00:00:00Z'
    }
  }
}
