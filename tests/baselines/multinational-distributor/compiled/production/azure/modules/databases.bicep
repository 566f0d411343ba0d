// PostgreSQL servers. Only Entra identities sign in, nothing is reachable from the internet, and a deleted
// server leaves backups that nobody can shorten.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The Entra group that administers the servers.')
param administratorGroupId string

@description('The group\'s name.')
param administratorGroupName string

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

@description('The subnet of private endpoints.')
param endpointSubnetId string

@description('The private DNS zones, by service.')
param zoneIds object

// Orders, allocations and the inbox of events. With the service's own key: a key in a vault is one more thing
// that a server stops without, and the estate asks for none.
resource serverOrders 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-orders'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D16ads_v5'
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Default'
    version: '17'
    availabilityZone: '1'
    highAvailability: {
      mode: 'ZoneRedundant'
      standbyAvailabilityZone: '2'
    }
    storage: {
      type: 'Premium_LRS'
      // The performance tier is the one that belongs to the size.
      storageSizeGB: 1024
      autoGrow: 'Enabled'
    }
    backup: {
      // Every moment of these days can be restored; 35 is the most the service keeps.
      backupRetentionDays: 35
      // Only at creation: a server that was made without it is made anew.
      geoRedundantBackup: 'Enabled'
      immutableBackup: 'Enabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      // Sun 02:00-04:00. Counted with the winter time of Europe/Brussels: the service knows no summer time, in which
      // the window is an hour later on the clock.
      dayOfWeek: 0
      startHour: 1
      startMinute: 0
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }
}

resource serverOrdersLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverOrders
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverOrdersLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverOrders
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource serverOrdersEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverOrders.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverOrders.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverOrders.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverOrdersEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverOrdersEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'postgres'
        properties: {
          privateDnsZoneId: zoneIds.postgres
        }
      }
    ]
  }
}

// One after the other: the server takes one change at a time.
@batchSize(1)
resource settingsOrders 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2026-10-01' = [for setting in items({
  // The server refuses any other extension.
  'azure.extensions': 'PG_TRGM,UNACCENT'
  // ms: a forgotten transaction holds its locks no longer.
  idle_in_transaction_session_timeout: '300000'
  // ms: a table that vacuum cannot keep up with shows before it hurts.
  log_autovacuum_min_duration: '10000'
  log_checkpoints: 'on'
  log_lock_waits: 'on'
  log_min_duration_statement: '500'
  max_connections: '1000'
  'pg_qs.query_capture_mode': 'top'
  'pgbouncer.default_pool_size': '800'
  'pgbouncer.enabled': 'true'
  'pgbouncer.pool_mode': 'session'
  'pgms_wait_sampling.query_capture_mode': 'all'
  require_secure_transport: 'on'
  ssl_min_protocol_version: 'TLSv1.2'
  // s: a client that a failover cut off is noticed.
  tcp_keepalives_idle: '60'
}): {
  parent: serverOrders
  name: setting.key
  properties: {
    value: setting.value
    source: 'user-override'
  }
}]

resource administratorOrders 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2026-10-01' = {
  parent: serverOrders
  name: administratorGroupId
  properties: {
    principalName: administratorGroupName
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
  dependsOn: [
    settingsOrders
  ]
}

resource threatsOrders 'Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2026-10-01' = {
  parent: serverOrders
  name: 'Default'
  properties: {
    state: 'Enabled'
  }
  dependsOn: [
    administratorOrders
  ]
}

// Stock, shipments and postings of the subsidiary. With the service's own key: a key in a vault is one more
// thing that a server stops without, and the estate asks for none.
resource serverWmsFrance 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-wms-france'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D8ads_v5'
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Default'
    version: '17'
    availabilityZone: '1'
    highAvailability: {
      mode: 'ZoneRedundant'
      standbyAvailabilityZone: '2'
    }
    storage: {
      type: 'Premium_LRS'
      // The performance tier is the one that belongs to the size.
      storageSizeGB: 512
      autoGrow: 'Enabled'
    }
    backup: {
      // Every moment of these days can be restored; 35 is the most the service keeps.
      backupRetentionDays: 35
      // Only at creation: a server that was made without it is made anew.
      geoRedundantBackup: 'Enabled'
      immutableBackup: 'Enabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      // Sun 02:00-04:00 Europe/Paris. Counted with the winter time of Europe/Brussels: the service knows no summer
      // time, in which the window is an hour later on the clock.
      dayOfWeek: 0
      startHour: 1
      startMinute: 0
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }
}

resource serverWmsFranceLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverWmsFrance
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverWmsFranceLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverWmsFrance
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource serverWmsFranceEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverWmsFrance.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverWmsFrance.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverWmsFrance.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverWmsFranceEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverWmsFranceEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'postgres'
        properties: {
          privateDnsZoneId: zoneIds.postgres
        }
      }
    ]
  }
}

// One after the other: the server takes one change at a time.
@batchSize(1)
resource settingsWmsFrance 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2026-10-01' = [for setting in items({
  // The server refuses any other extension.
  'azure.extensions': 'PG_TRGM,UNACCENT'
  // ms: a forgotten transaction holds its locks no longer.
  idle_in_transaction_session_timeout: '300000'
  // ms: a table that vacuum cannot keep up with shows before it hurts.
  log_autovacuum_min_duration: '10000'
  log_checkpoints: 'on'
  log_lock_waits: 'on'
  log_min_duration_statement: '500'
  'pg_qs.query_capture_mode': 'top'
  'pgms_wait_sampling.query_capture_mode': 'all'
  require_secure_transport: 'on'
  ssl_min_protocol_version: 'TLSv1.2'
  // s: a client that a failover cut off is noticed.
  tcp_keepalives_idle: '60'
}): {
  parent: serverWmsFrance
  name: setting.key
  properties: {
    value: setting.value
    source: 'user-override'
  }
}]

resource administratorWmsFrance 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2026-10-01' = {
  parent: serverWmsFrance
  name: administratorGroupId
  properties: {
    principalName: administratorGroupName
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
  dependsOn: [
    settingsWmsFrance
  ]
}

resource threatsWmsFrance 'Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2026-10-01' = {
  parent: serverWmsFrance
  name: 'Default'
  properties: {
    state: 'Enabled'
  }
  dependsOn: [
    administratorWmsFrance
  ]
}

// Stock, shipments and postings of the subsidiary. With the service's own key: a key in a vault is one more
// thing that a server stops without, and the estate asks for none.
resource serverWmsGermany 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-wms-germany'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D8ads_v5'
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Default'
    version: '17'
    availabilityZone: '1'
    highAvailability: {
      mode: 'ZoneRedundant'
      standbyAvailabilityZone: '2'
    }
    storage: {
      type: 'Premium_LRS'
      // The performance tier is the one that belongs to the size.
      storageSizeGB: 1024
      autoGrow: 'Enabled'
    }
    backup: {
      // Every moment of these days can be restored; 35 is the most the service keeps.
      backupRetentionDays: 35
      // Only at creation: a server that was made without it is made anew.
      geoRedundantBackup: 'Enabled'
      immutableBackup: 'Enabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      // Sun 02:00-04:00 Europe/Berlin. Counted with the winter time of Europe/Brussels: the service knows no summer
      // time, in which the window is an hour later on the clock.
      dayOfWeek: 0
      startHour: 1
      startMinute: 0
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }
}

resource serverWmsGermanyLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverWmsGermany
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverWmsGermanyLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverWmsGermany
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource serverWmsGermanyEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverWmsGermany.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverWmsGermany.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverWmsGermany.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverWmsGermanyEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverWmsGermanyEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'postgres'
        properties: {
          privateDnsZoneId: zoneIds.postgres
        }
      }
    ]
  }
}

// One after the other: the server takes one change at a time.
@batchSize(1)
resource settingsWmsGermany 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2026-10-01' = [for setting in items({
  // The server refuses any other extension.
  'azure.extensions': 'PG_TRGM,UNACCENT'
  // ms: a forgotten transaction holds its locks no longer.
  idle_in_transaction_session_timeout: '300000'
  // ms: a table that vacuum cannot keep up with shows before it hurts.
  log_autovacuum_min_duration: '10000'
  log_checkpoints: 'on'
  log_lock_waits: 'on'
  log_min_duration_statement: '500'
  'pg_qs.query_capture_mode': 'top'
  'pgms_wait_sampling.query_capture_mode': 'all'
  require_secure_transport: 'on'
  ssl_min_protocol_version: 'TLSv1.2'
  // s: a client that a failover cut off is noticed.
  tcp_keepalives_idle: '60'
}): {
  parent: serverWmsGermany
  name: setting.key
  properties: {
    value: setting.value
    source: 'user-override'
  }
}]

resource administratorWmsGermany 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2026-10-01' = {
  parent: serverWmsGermany
  name: administratorGroupId
  properties: {
    principalName: administratorGroupName
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
  dependsOn: [
    settingsWmsGermany
  ]
}

resource threatsWmsGermany 'Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2026-10-01' = {
  parent: serverWmsGermany
  name: 'Default'
  properties: {
    state: 'Enabled'
  }
  dependsOn: [
    administratorWmsGermany
  ]
}

// Stock, shipments and postings of the subsidiary. With the service's own key: a key in a vault is one more
// thing that a server stops without, and the estate asks for none.
resource serverWmsIberia 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-wms-iberia'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D4ads_v5'
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Default'
    version: '17'
    availabilityZone: '1'
    highAvailability: {
      mode: 'ZoneRedundant'
      standbyAvailabilityZone: '2'
    }
    storage: {
      type: 'Premium_LRS'
      // The performance tier is the one that belongs to the size.
      storageSizeGB: 512
      autoGrow: 'Enabled'
    }
    backup: {
      // Every moment of these days can be restored; 35 is the most the service keeps.
      backupRetentionDays: 35
      // Only at creation: a server that was made without it is made anew.
      geoRedundantBackup: 'Enabled'
      immutableBackup: 'Enabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      // Sun 03:00-05:00 Europe/Madrid. Counted with the winter time of Europe/Brussels: the service knows no summer
      // time, in which the window is an hour later on the clock.
      dayOfWeek: 0
      startHour: 2
      startMinute: 0
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }
}

resource serverWmsIberiaLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverWmsIberia
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverWmsIberiaLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverWmsIberia
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource serverWmsIberiaEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverWmsIberia.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverWmsIberia.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverWmsIberia.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverWmsIberiaEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverWmsIberiaEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'postgres'
        properties: {
          privateDnsZoneId: zoneIds.postgres
        }
      }
    ]
  }
}

// One after the other: the server takes one change at a time.
@batchSize(1)
resource settingsWmsIberia 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2026-10-01' = [for setting in items({
  // The server refuses any other extension.
  'azure.extensions': 'PG_TRGM,UNACCENT'
  // ms: a forgotten transaction holds its locks no longer.
  idle_in_transaction_session_timeout: '300000'
  // ms: a table that vacuum cannot keep up with shows before it hurts.
  log_autovacuum_min_duration: '10000'
  log_checkpoints: 'on'
  log_lock_waits: 'on'
  log_min_duration_statement: '500'
  'pg_qs.query_capture_mode': 'top'
  'pgms_wait_sampling.query_capture_mode': 'all'
  require_secure_transport: 'on'
  ssl_min_protocol_version: 'TLSv1.2'
  // s: a client that a failover cut off is noticed.
  tcp_keepalives_idle: '60'
}): {
  parent: serverWmsIberia
  name: setting.key
  properties: {
    value: setting.value
    source: 'user-override'
  }
}]

resource administratorWmsIberia 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2026-10-01' = {
  parent: serverWmsIberia
  name: administratorGroupId
  properties: {
    principalName: administratorGroupName
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
  dependsOn: [
    settingsWmsIberia
  ]
}

resource threatsWmsIberia 'Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2026-10-01' = {
  parent: serverWmsIberia
  name: 'Default'
  properties: {
    state: 'Enabled'
  }
  dependsOn: [
    administratorWmsIberia
  ]
}

// Stock, shipments and postings of the subsidiary. With the service's own key: a key in a vault is one more
// thing that a server stops without, and the estate asks for none.
resource serverWmsPoland 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-wms-poland'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D4ads_v5'
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Default'
    version: '17'
    availabilityZone: '1'
    highAvailability: {
      mode: 'ZoneRedundant'
      standbyAvailabilityZone: '2'
    }
    storage: {
      type: 'Premium_LRS'
      // The performance tier is the one that belongs to the size.
      storageSizeGB: 512
      autoGrow: 'Enabled'
    }
    backup: {
      // Every moment of these days can be restored; 35 is the most the service keeps.
      backupRetentionDays: 35
      // Only at creation: a server that was made without it is made anew.
      geoRedundantBackup: 'Enabled'
      immutableBackup: 'Enabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      // Sun 01:00-03:00 Europe/Warsaw. Counted with the winter time of Europe/Brussels: the service knows no summer
      // time, in which the window is an hour later on the clock.
      dayOfWeek: 0
      startHour: 0
      startMinute: 0
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }
}

resource serverWmsPolandLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverWmsPoland
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverWmsPolandLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverWmsPoland
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource serverWmsPolandEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverWmsPoland.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverWmsPoland.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverWmsPoland.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverWmsPolandEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverWmsPolandEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'postgres'
        properties: {
          privateDnsZoneId: zoneIds.postgres
        }
      }
    ]
  }
}

// One after the other: the server takes one change at a time.
@batchSize(1)
resource settingsWmsPoland 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2026-10-01' = [for setting in items({
  // The server refuses any other extension.
  'azure.extensions': 'PG_TRGM,UNACCENT'
  // ms: a forgotten transaction holds its locks no longer.
  idle_in_transaction_session_timeout: '300000'
  // ms: a table that vacuum cannot keep up with shows before it hurts.
  log_autovacuum_min_duration: '10000'
  log_checkpoints: 'on'
  log_lock_waits: 'on'
  log_min_duration_statement: '500'
  'pg_qs.query_capture_mode': 'top'
  'pgms_wait_sampling.query_capture_mode': 'all'
  require_secure_transport: 'on'
  ssl_min_protocol_version: 'TLSv1.2'
  // s: a client that a failover cut off is noticed.
  tcp_keepalives_idle: '60'
}): {
  parent: serverWmsPoland
  name: setting.key
  properties: {
    value: setting.value
    source: 'user-override'
  }
}]

resource administratorWmsPoland 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2026-10-01' = {
  parent: serverWmsPoland
  name: administratorGroupId
  properties: {
    principalName: administratorGroupName
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
  dependsOn: [
    settingsWmsPoland
  ]
}

resource threatsWmsPoland 'Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2026-10-01' = {
  parent: serverWmsPoland
  name: 'Default'
  properties: {
    state: 'Enabled'
  }
  dependsOn: [
    administratorWmsPoland
  ]
}

// Planning reads here, so that three years of history never slow an order. Reads what orders wrote, in the
// zone of neither it nor its standby. It has no backups and no standby: it is copied again.
resource serverOrdersReplica 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-orders-replica'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D8ads_v5'
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Replica'
    sourceServerResourceId: serverOrders.id
    availabilityZone: '3'
    storage: {
      type: 'Premium_LRS'
      // The performance tier is the one that belongs to the size.
      storageSizeGB: 1024
      autoGrow: 'Enabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      // Sun 04:00-06:00. Counted with the winter time of Europe/Brussels: the service knows no summer time, in which
      // the window is an hour later on the clock.
      dayOfWeek: 0
      startHour: 3
      startMinute: 0
    }
    network: {
      publicNetworkAccess: 'Disabled'
    }
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
  }
  dependsOn: [
    administratorOrders
  ]
}

resource serverOrdersReplicaLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverOrdersReplica
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverOrdersReplicaLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverOrdersReplica
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource serverOrdersReplicaEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverOrdersReplica.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverOrdersReplica.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverOrdersReplica.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverOrdersReplicaEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverOrdersReplicaEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: 'postgres'
        properties: {
          privateDnsZoneId: zoneIds.postgres
        }
      }
    ]
  }
}

@description('The server orders.')
output ordersId string = serverOrders.id

@description('The host name of orders.')
output ordersHost string = serverOrders.properties.fullyQualifiedDomainName

@description('The server wms-france.')
output wmsFranceId string = serverWmsFrance.id

@description('The host name of wms-france.')
output wmsFranceHost string = serverWmsFrance.properties.fullyQualifiedDomainName

@description('The server wms-germany.')
output wmsGermanyId string = serverWmsGermany.id

@description('The host name of wms-germany.')
output wmsGermanyHost string = serverWmsGermany.properties.fullyQualifiedDomainName

@description('The server wms-iberia.')
output wmsIberiaId string = serverWmsIberia.id

@description('The host name of wms-iberia.')
output wmsIberiaHost string = serverWmsIberia.properties.fullyQualifiedDomainName

@description('The server wms-poland.')
output wmsPolandId string = serverWmsPoland.id

@description('The host name of wms-poland.')
output wmsPolandHost string = serverWmsPoland.properties.fullyQualifiedDomainName

@description('The server orders-replica.')
output ordersReplicaId string = serverOrdersReplica.id

@description('The host name of orders-replica.')
output ordersReplicaHost string = serverOrdersReplica.properties.fullyQualifiedDomainName
