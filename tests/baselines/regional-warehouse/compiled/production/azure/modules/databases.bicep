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

// Orders, stock, shipments and postings. With the service's own key: a key in a vault is one more thing that a
// server stops without, and the estate asks for none.
resource serverErp 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-erp'
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
      // Sun 02:00-04:00. Counted with the winter time of Europe/Amsterdam: the service knows no summer time, in
      // which the window is an hour later on the clock.
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

resource serverErpLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverErp
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverErpLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverErp
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

resource serverErpEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverErp.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverErp.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverErp.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverErpEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverErpEndpoint
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
resource settingsErp 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2026-10-01' = [for setting in items({
  // The server refuses any other extension.
  'azure.extensions': 'PG_TRGM,UNACCENT'
  // ms: a forgotten transaction holds its locks no longer.
  idle_in_transaction_session_timeout: '300000'
  // ms: a table that vacuum cannot keep up with shows before it hurts.
  log_autovacuum_min_duration: '10000'
  log_checkpoints: 'on'
  log_lock_waits: 'on'
  log_min_duration_statement: '500'
  max_connections: '800'
  'pg_qs.query_capture_mode': 'top'
  'pgms_wait_sampling.query_capture_mode': 'all'
  require_secure_transport: 'on'
  ssl_min_protocol_version: 'TLSv1.2'
  // s: a client that a failover cut off is noticed.
  tcp_keepalives_idle: '60'
}): {
  parent: serverErp
  name: setting.key
  properties: {
    value: setting.value
    source: 'user-override'
  }
}]

resource administratorErp 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2026-10-01' = {
  parent: serverErp
  name: administratorGroupId
  properties: {
    principalName: administratorGroupName
    principalType: 'Group'
    tenantId: tenant().tenantId
  }
  dependsOn: [
    settingsErp
  ]
}

resource threatsErp 'Microsoft.DBforPostgreSQL/flexibleServers/advancedThreatProtectionSettings@2026-10-01' = {
  parent: serverErp
  name: 'Default'
  properties: {
    state: 'Enabled'
  }
  dependsOn: [
    administratorErp
  ]
}

// Reports read here, so that a heavy query never slows a pick. Reads what erp wrote, in the zone of neither it
// nor its standby. It has no backups and no standby: it is copied again.
resource serverErpReplica 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' = {
  name: '${name}-erp-replica'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D4ads_v5'
    tier: 'GeneralPurpose'
  }
  properties: {
    createMode: 'Replica'
    sourceServerResourceId: serverErp.id
    availabilityZone: '3'
    storage: {
      type: 'Premium_LRS'
      // The performance tier is the one that belongs to the size.
      storageSizeGB: 512
      autoGrow: 'Enabled'
    }
    maintenanceWindow: {
      customWindow: 'Enabled'
      // Sun 04:00-06:00. Counted with the winter time of Europe/Amsterdam: the service knows no summer time, in
      // which the window is an hour later on the clock.
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
    administratorErp
  ]
}

resource serverErpReplicaLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: serverErpReplica
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource serverErpReplicaLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: serverErpReplica
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

resource serverErpReplicaEndpoint 'Microsoft.Network/privateEndpoints@2026-03-01' = {
  name: '${serverErpReplica.name}-postgresqlServer'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: endpointSubnetId
    }
    customNetworkInterfaceName: '${serverErpReplica.name}-postgresqlServer-nic'
    privateLinkServiceConnections: [
      {
        name: 'postgresqlServer'
        properties: {
          privateLinkServiceId: serverErpReplica.id
          groupIds: [
            'postgresqlServer'
          ]
        }
      }
    ]
  }
}

resource serverErpReplicaEndpointName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2026-03-01' = {
  parent: serverErpReplicaEndpoint
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

@description('The server erp.')
output erpId string = serverErp.id

@description('The host name of erp.')
output erpHost string = serverErp.properties.fullyQualifiedDomainName

@description('The server erp-replica.')
output erpReplicaId string = serverErpReplica.id

@description('The host name of erp-replica.')
output erpReplicaHost string = serverErpReplica.properties.fullyQualifiedDomainName
