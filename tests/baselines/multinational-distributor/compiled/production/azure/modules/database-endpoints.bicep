// Names that follow a promotion: workloads keep their connection strings when the roles are changed.

@description('What the names of all resources begin with.')
param name string

@description('The replica of orders.')
param ordersName string

resource serverOrders 'Microsoft.DBforPostgreSQL/flexibleServers@2026-10-01' existing = {
  name: '${name}-orders'
}

resource endpointOrders 'Microsoft.DBforPostgreSQL/flexibleServers/virtualendpoints@2026-10-01' = {
  parent: serverOrders
  name: '${name}-orders-writes'
  properties: {
    endpointType: 'ReadWrite'
    members: [
      ordersName
    ]
  }
}
