// What the environment production is told. Identifiers of people and addresses come from environment
// variables: they belong to the subscription, not to the estate. What is not set is nobody, and a deployment
// that needs it fails.

using 'main.bicep'

param name = 'regional-warehouse-production'

param tags = {
  estate: 'regional-warehouse'
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

param addressPrefix = '10.40.0.0/16'

param recoveryZones = [
  '1'
  '2'
  '3'
]

param recoveryAddressPrefix = '10.140.0.0/16'

param replicaLocationNortheurope = 'northeurope'

param certificateName = 'edge-certificate'

param hostName = readEnvironmentVariable('HOST_NAME', 'estate.invalid')

param backupImmutability = 'Locked'

param pageMail = readEnvironmentVariable('WAREHOUSE_ON_CALL_MAIL', 'warehouse-on-call@estate.invalid')

param ticketMail = 'platform@example.com'

param budgetMail = readEnvironmentVariable('OPERATIONS_DIRECTOR_MAIL', 'operations-director@estate.invalid')

param budgetStart = readEnvironmentVariable('BUDGET_START', '2026-12-01')
