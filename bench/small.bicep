// The smallest file that a platform engineer would really build: what `bicep build` costs before it does any work.
param location string = resourceGroup().location
param name string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: { minimumTlsVersion: 'TLS1_2', allowBlobPublicAccess: false }
}

output id string = account.id
