// What the environment production is told. Identifiers of people and addresses come from environment
// variables: they belong to the subscription, not to the estate. What is not set is nobody, and a deployment
// that needs it fails.

using 'main.bicep'

param name = 'multinational-distributor-production'

param tags = {
  estate: 'multinational-distributor'
  environment: 'production'
  owner: 'platform@example.com'
  'managed-by': 'holdfast'
}

param operatorsGroupId = readEnvironmentVariable('OPERATORS_GROUP_ID', '00000000-0000-0000-0000-000000000000')

param approversGroupId = readEnvironmentVariable('APPROVERS_GROUP_ID', '00000000-0000-0000-0000-000000000000')

param location = 'westeurope'

param recoveryLocation = 'northeurope'

param zones = [
  '1'
  '2'
  '3'
]

param addressPrefix = '10.41.0.0/16'

param hubAddressPrefix = '10.91.0.0/22'

param partnerHosts = []

param recoveryZones = [
  '1'
  '2'
  '3'
]

param recoveryAddressPrefix = '10.141.0.0/16'

param recoveryHubAddressPrefix = '10.191.0.0/22'

param replicaLocationNortheurope = 'northeurope'

param origins = [
  // The cluster makes the private link services, so their identifiers are known after its first deployment.
  {
    name: 'westeurope'
    region: 'westeurope'
    priority: 1
    host: readEnvironmentVariable('PROXY_WESTEUROPE_HOST', 'westeurope.invalid')
    privateLinkServiceId: readEnvironmentVariable('PROXY_WESTEUROPE_LINK', '')
  }
  {
    name: 'northeurope'
    region: 'northeurope'
    priority: 2
    host: readEnvironmentVariable('PROXY_NORTHEUROPE_HOST', 'northeurope.invalid')
    privateLinkServiceId: readEnvironmentVariable('PROXY_NORTHEUROPE_LINK', '')
  }
]

param backupImmutability = 'Locked'

param pageMail = readEnvironmentVariable('GROUP_ON_CALL_MAIL', 'group-on-call@estate.invalid')

param ticketMail = 'platform@example.com'

param budgetMail = readEnvironmentVariable('HEAD_OF_DIGITAL_MAIL', 'head-of-digital@estate.invalid')

param budgetStart = readEnvironmentVariable('BUDGET_START', '2026-12-01')
