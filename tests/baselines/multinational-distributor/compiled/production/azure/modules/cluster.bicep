// The cluster. Nobody signs in with a certificate or a password of its own, its API is inside the network, and
// it is upgraded in a window, outside of freezes, a few nodes at a time.

@description('What the names of all resources begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags of all resources: whose they are, and in which environment.')
param tags object

@description('The availability zones of nodes.')
param zones string[]

@description('The subnet of the nodes.')
param nodesSubnetId string

@description('The subnet of the API server.')
param apiServerSubnetId string

@description('The Entra groups that may do everything in the cluster.')
param administratorGroupIds string[]

@description('This year: AKS keeps freezes as dates, so each deployment writes those that touch this year and the next two.')
param year int

@description('Whether the cluster only waits for the loss of the other region, with as few nodes as can be.')
param standby bool = false

@description('The resource group of the registry.')
param registryGroup string

@description('The registry that nodes start from.')
param registryId string

@description('The Log Analytics workspace that resources send their logs to.')
param workspaceId string

@description('The rule by which clusters send metrics.')
param metricsRuleId string

@description('The rule by which clusters send logs.')
param logsRuleId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-aks'
  location: location
  tags: tags
}

// Nodes pull images as this identity.
resource kubelet 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-kubelet'
  location: location
  tags: tags
}

resource network 'Microsoft.Network/virtualNetworks@2026-03-01' existing = {
  name: '${name}-net'
}

// The cluster puts nodes, its API server and load balancers into subnets that are not its own.
resource joinsNetwork 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: network
  name: guid(network.id, identity.id, '4d97b98b-1d4f-4787-a291-c67834d212e7')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Network Contributor'
  }
}

// The cluster gives its nodes their identity.
resource assignsKubelet 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: kubelet
  name: guid(kubelet.id, identity.id, 'f1a07417-d97a-45cb-824c-7a7467783830')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'f1a07417-d97a-45cb-824c-7a7467783830')
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    description: 'Managed Identity Operator'
  }
}

// Before there is a cluster: its first node already pulls.
module pullsImages 'image-pulls.bicep' = {
  scope: resourceGroup(registryGroup)
  params: {
    name: name
    kubeletPrincipalId: kubelet.properties.principalId
  }
}

resource cluster 'Microsoft.ContainerService/managedClusters@2026-08-01' = {
  name: '${name}-aks'
  location: location
  tags: tags
  sku: {
    name: 'Base'
    tier: 'Premium'
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    kubernetesVersion: '1.34'
    supportPlan: 'AKSLongTermSupport'
    dnsPrefix: name
    nodeResourceGroup: '${name}-nodes-rg'
    nodeResourceGroupProfile: {
      // What AKS made, only AKS changes.
      restrictionLevel: 'ReadOnly'
    }
    disableLocalAccounts: true
    enableRBAC: true
    aadProfile: {
      managed: true
      enableAzureRBAC: true
      adminGroupObjectIDs: administratorGroupIds
      tenantID: tenant().tenantId
    }
    identityProfile: {
      kubeletidentity: {
        resourceId: kubelet.id
        clientId: kubelet.properties.clientId
        objectId: kubelet.properties.principalId
      }
    }
    oidcIssuerProfile: {
      enabled: true
    }
    securityProfile: {
      workloadIdentity: {
        enabled: true
      }
      imageCleaner: {
        enabled: true
        intervalHours: 168
      }
      defender: {
        logAnalyticsWorkspaceResourceId: workspaceId
        securityMonitoring: {
          enabled: true
        }
      }
      // With the platform's key. azureKeyVaultKms would stop the API server whenever the vault cannot be reached.
      kubernetesResourceObjectEncryptionProfile: {
        infrastructureEncryption: 'Enabled'
      }
    }
    apiServerAccessProfile: {
      enablePrivateCluster: true
      enablePrivateClusterPublicFQDN: false
      enableVnetIntegration: true
      subnetId: apiServerSubnetId
      privateDNSZone: 'system'
      disableRunCommand: true
    }
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      networkDataplane: 'cilium'
      networkPolicy: 'cilium'
      advancedNetworking: {
        enabled: true
        observability: {
          enabled: true
        }
        security: {
          enabled: true
          // Partners are allowed by name: their addresses change.
          advancedNetworkPolicies: 'FQDN'
        }
      }
      loadBalancerSku: 'standard'
      outboundType: 'userDefinedRouting'
      // Seen inside the cluster only; the same in every environment.
      podCidr: '192.168.0.0/16'
      serviceCidr: '172.16.0.0/16'
      dnsServiceIP: '172.16.0.10'
    }
    // A node starts from the estate's own registry, which is as redundant as the cluster; a public one's bad day
    // stops no scaling.
    bootstrapProfile: {
      artifactSource: 'Cache'
      containerRegistryId: registryId
    }
    // upgradeSettings.overrideSettings stays away: it would push an upgrade past disruption budgets that block it.
    autoUpgradeProfile: {
      upgradeChannel: 'patch'
      nodeOSUpgradeChannel: 'NodeImage'
    }
    autoScalerProfile: {
      'balance-similar-node-groups': 'true'
      expander: 'least-waste'
      // Longer than the slowest pod needs to go away: 960 s.
      'max-graceful-termination-sec': '1200'
      'skip-nodes-with-local-storage': 'false'
      'skip-nodes-with-system-pods': 'true'
      'scale-down-delay-after-add': '10m'
      'scale-down-unneeded-time': '10m'
    }
    agentPoolProfiles: [
      {
        name: 'system'
        type: 'VirtualMachineScaleSets'
        mode: 'System'
        nodeTaints: [
          // Workloads never take the room that names and tunnels need.
          'CriticalAddonsOnly=true:NoSchedule'
        ]
        osType: 'Linux'
        osSKU: 'AzureLinux3'
        // 4 cores, 16GiB, and a local disk that the node's own disk lies on.
        vmSize: 'Standard_D4ads_v5'
        osDiskType: 'Ephemeral'
        osDiskSizeGB: 128
        kubeletDiskType: 'OS'
        vnetSubnetID: nodesSubnetId
        availabilityZones: zones
        enableAutoScaling: true
        minCount: 3
        maxCount: 6
        count: 3
        maxPods: 50
        nodeLabels: {
          'holdfast.dev/pool': 'system'
        }
        enableEncryptionAtHost: true
        securityProfile: {
          enableSecureBoot: true
          enableVTPM: true
          sshAccess: 'Disabled'
        }
        localDNSProfile: {
          // Names are answered on the node: a lost CoreDNS pod delays nobody.
          mode: 'Preferred'
        }
        upgradeSettings: {
          maxSurge: '3'
          maxUnavailable: '0'
          drainTimeoutInMinutes: 30
          // A bad image shows itself on the first nodes, not on all of them.
          nodeSoakDurationInMinutes: 5
          // A node that cannot be drained is left alone, and the upgrade goes on with the others.
          undrainableNodeBehavior: 'Cordon'
        }
      }
    ]
    azureMonitorProfile: {
      metrics: {
        enabled: true
        kubeStateMetrics: {
          // So that the health model can tell one zone's nodes from another's.
          metricLabelsAllowlist: 'nodes=[topology.kubernetes.io/zone]'
        }
        controlPlane: {
          enabled: true
        }
      }
      containerInsights: {
        enabled: true
        logAnalyticsWorkspaceResourceId: workspaceId
        disablePrometheusMetricsScraping: true
      }
    }
    addonProfiles: {
      azurepolicy: {
        enabled: true
        config: {
          version: 'v2'
        }
      }
    }
    storageProfile: {
      diskCSIDriver: {
        enabled: true
      }
      fileCSIDriver: {
        enabled: true
      }
      blobCSIDriver: {
        enabled: true
      }
      snapshotController: {
        enabled: true
      }
    }
    // The vertical autoscaler stays off: it restarts pods to change their size, and their sizes are part of the
    // estate.
    workloadAutoScalerProfile: {
      keda: {
        enabled: true
      }
    }
    metricsProfile: {
      costAnalysis: {
        enabled: true
      }
    }
  }
  dependsOn: [
    joinsNetwork
    assignsKubelet
    pullsImages
  ]
}

resource clusterLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: cluster
  name: 'keep'
  properties: {
    level: 'CanNotDelete'
    notes: 'Everything runs on it. Whoever wants it gone takes this lock away first, in a change of its own.'
  }
}

// The only stable version is of 2016 and knows no category groups.
#disable-next-line use-recent-api-versions
resource clusterLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: cluster
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

// A pool for each zone: the autoscaler then adds a node in the very zone where a pod waits for one, and evens
// the zones out.
resource poolFrance 'Microsoft.ContainerService/managedClusters/agentPools@2026-08-01' = [for zone in zones: {
  parent: cluster
  name: 'francez${zone}'
  properties: {
    mode: 'User'
    osType: 'Linux'
    osSKU: 'AzureLinux3'
    // 8 cores, 32GiB, and a local disk that the node's own disk lies on.
    vmSize: 'Standard_D8ads_v5'
    osDiskType: 'Ephemeral'
    osDiskSizeGB: 128
    kubeletDiskType: 'OS'
    vnetSubnetID: nodesSubnetId
    availabilityZones: [
      zone
    ]
    enableAutoScaling: true
    minCount: standby ? 0 : 1
    maxCount: 3
    count: standby ? 0 : 1
    maxPods: 50
    nodeLabels: {
      'holdfast.dev/pool': 'france'
    }
    enableEncryptionAtHost: true
    securityProfile: {
      enableSecureBoot: true
      enableVTPM: true
      sshAccess: 'Disabled'
    }
    localDNSProfile: {
      // Names are answered on the node: a lost CoreDNS pod delays nobody.
      mode: 'Preferred'
    }
    upgradeSettings: {
      maxSurge: '1'
      maxUnavailable: '0'
      drainTimeoutInMinutes: 60
      // A bad image shows itself on the first nodes, not on all of them.
      nodeSoakDurationInMinutes: 5
      // A node that cannot be drained is left alone, and the upgrade goes on with the others.
      undrainableNodeBehavior: 'Cordon'
    }
  }
}]

// A pool for each zone: the autoscaler then adds a node in the very zone where a pod waits for one, and evens
// the zones out.
resource poolGermany 'Microsoft.ContainerService/managedClusters/agentPools@2026-08-01' = [for zone in zones: {
  parent: cluster
  name: 'germanyz${zone}'
  properties: {
    mode: 'User'
    osType: 'Linux'
    osSKU: 'AzureLinux3'
    // 8 cores, 32GiB, and a local disk that the node's own disk lies on.
    vmSize: 'Standard_D8ads_v5'
    osDiskType: 'Ephemeral'
    osDiskSizeGB: 128
    kubeletDiskType: 'OS'
    vnetSubnetID: nodesSubnetId
    availabilityZones: [
      zone
    ]
    enableAutoScaling: true
    minCount: standby ? 0 : 1
    maxCount: 3
    count: standby ? 0 : 1
    maxPods: 50
    nodeLabels: {
      'holdfast.dev/pool': 'germany'
    }
    enableEncryptionAtHost: true
    securityProfile: {
      enableSecureBoot: true
      enableVTPM: true
      sshAccess: 'Disabled'
    }
    localDNSProfile: {
      // Names are answered on the node: a lost CoreDNS pod delays nobody.
      mode: 'Preferred'
    }
    upgradeSettings: {
      maxSurge: '1'
      maxUnavailable: '0'
      drainTimeoutInMinutes: 60
      // A bad image shows itself on the first nodes, not on all of them.
      nodeSoakDurationInMinutes: 5
      // A node that cannot be drained is left alone, and the upgrade goes on with the others.
      undrainableNodeBehavior: 'Cordon'
    }
  }
}]

// A pool for each zone: the autoscaler then adds a node in the very zone where a pod waits for one, and evens
// the zones out.
resource poolIberia 'Microsoft.ContainerService/managedClusters/agentPools@2026-08-01' = [for zone in zones: {
  parent: cluster
  name: 'iberiaz${zone}'
  properties: {
    mode: 'User'
    osType: 'Linux'
    osSKU: 'AzureLinux3'
    // 8 cores, 32GiB, and a local disk that the node's own disk lies on.
    vmSize: 'Standard_D8ads_v5'
    osDiskType: 'Ephemeral'
    osDiskSizeGB: 128
    kubeletDiskType: 'OS'
    vnetSubnetID: nodesSubnetId
    availabilityZones: [
      zone
    ]
    enableAutoScaling: true
    minCount: standby ? 0 : 1
    maxCount: 2
    count: standby ? 0 : 1
    maxPods: 50
    nodeLabels: {
      'holdfast.dev/pool': 'iberia'
    }
    enableEncryptionAtHost: true
    securityProfile: {
      enableSecureBoot: true
      enableVTPM: true
      sshAccess: 'Disabled'
    }
    localDNSProfile: {
      // Names are answered on the node: a lost CoreDNS pod delays nobody.
      mode: 'Preferred'
    }
    upgradeSettings: {
      maxSurge: '1'
      maxUnavailable: '0'
      drainTimeoutInMinutes: 60
      // A bad image shows itself on the first nodes, not on all of them.
      nodeSoakDurationInMinutes: 5
      // A node that cannot be drained is left alone, and the upgrade goes on with the others.
      undrainableNodeBehavior: 'Cordon'
    }
  }
}]

// What the whole group takes orders with. A pool for each zone: the autoscaler then adds a node in the very
// zone where a pod waits for one, and evens the zones out.
resource poolOrders 'Microsoft.ContainerService/managedClusters/agentPools@2026-08-01' = [for zone in zones: {
  parent: cluster
  name: 'ordersz${zone}'
  properties: {
    mode: 'User'
    osType: 'Linux'
    osSKU: 'AzureLinux3'
    // 16 cores, 64GiB, and a local disk that the node's own disk lies on.
    vmSize: 'Standard_D16ads_v5'
    osDiskType: 'Ephemeral'
    osDiskSizeGB: 128
    kubeletDiskType: 'OS'
    vnetSubnetID: nodesSubnetId
    availabilityZones: [
      zone
    ]
    enableAutoScaling: true
    minCount: 1
    maxCount: 4
    count: 1
    maxPods: 50
    nodeLabels: {
      'holdfast.dev/pool': 'orders'
    }
    enableEncryptionAtHost: true
    securityProfile: {
      enableSecureBoot: true
      enableVTPM: true
      sshAccess: 'Disabled'
    }
    localDNSProfile: {
      // Names are answered on the node: a lost CoreDNS pod delays nobody.
      mode: 'Preferred'
    }
    upgradeSettings: {
      maxSurge: '1'
      maxUnavailable: '0'
      drainTimeoutInMinutes: 60
      // A bad image shows itself on the first nodes, not on all of them.
      nodeSoakDurationInMinutes: 5
      // A node that cannot be drained is left alone, and the upgrade goes on with the others.
      undrainableNodeBehavior: 'Cordon'
    }
  }
}]

// Runs that can start again. One pool in all zones: nothing in it has to stay in one.
resource poolPlanning 'Microsoft.ContainerService/managedClusters/agentPools@2026-08-01' = {
  parent: cluster
  name: 'planning'
  properties: {
    mode: 'User'
    osType: 'Linux'
    osSKU: 'AzureLinux3'
    // 16 cores, 64GiB, and a local disk that the node's own disk lies on.
    vmSize: 'Standard_D16ads_v5'
    osDiskType: 'Ephemeral'
    osDiskSizeGB: 128
    kubeletDiskType: 'OS'
    vnetSubnetID: nodesSubnetId
    availabilityZones: zones
    enableAutoScaling: true
    minCount: 0
    maxCount: 2
    count: 0
    maxPods: 50
    nodeLabels: {
      'holdfast.dev/pool': 'planning'
    }
    enableEncryptionAtHost: true
    securityProfile: {
      enableSecureBoot: true
      enableVTPM: true
      sshAccess: 'Disabled'
    }
    localDNSProfile: {
      // Names are answered on the node: a lost CoreDNS pod delays nobody.
      mode: 'Preferred'
    }
    scaleSetPriority: 'Spot'
    scaleSetEvictionPolicy: 'Delete'
    nodeTaints: [
      // Azure may take these nodes away at any time: only who says so runs here.
      'kubernetes.azure.com/scalesetpriority=spot:NoSchedule'
    ]
  }
}

// A pool for each zone: the autoscaler then adds a node in the very zone where a pod waits for one, and evens
// the zones out.
resource poolPoland 'Microsoft.ContainerService/managedClusters/agentPools@2026-08-01' = [for zone in zones: {
  parent: cluster
  name: 'polandz${zone}'
  properties: {
    mode: 'User'
    osType: 'Linux'
    osSKU: 'AzureLinux3'
    // 8 cores, 32GiB, and a local disk that the node's own disk lies on.
    vmSize: 'Standard_D8ads_v5'
    osDiskType: 'Ephemeral'
    osDiskSizeGB: 128
    kubeletDiskType: 'OS'
    vnetSubnetID: nodesSubnetId
    availabilityZones: [
      zone
    ]
    enableAutoScaling: true
    minCount: standby ? 0 : 1
    maxCount: 2
    count: standby ? 0 : 1
    maxPods: 50
    nodeLabels: {
      'holdfast.dev/pool': 'poland'
    }
    enableEncryptionAtHost: true
    securityProfile: {
      enableSecureBoot: true
      enableVTPM: true
      sshAccess: 'Disabled'
    }
    localDNSProfile: {
      // Names are answered on the node: a lost CoreDNS pod delays nobody.
      mode: 'Preferred'
    }
    upgradeSettings: {
      maxSurge: '1'
      maxUnavailable: '0'
      drainTimeoutInMinutes: 60
      // A bad image shows itself on the first nodes, not on all of them.
      nodeSoakDurationInMinutes: 5
      // A node that cannot be drained is left alone, and the upgrade goes on with the others.
      undrainableNodeBehavior: 'Cordon'
    }
  }
}]

// peak season: 11-10 to 01-06, from the estate's one calendar of freezes.
var freeze1 = [for since in range(year - 1, 4): {
  start: '${since}-11-10'
  end: '${since + 1}-01-06'
}]

// half-year stocktaking: 06-27 to 07-02, from the estate's one calendar of freezes.
var freeze2 = [for since in range(year - 1, 4): {
  start: '${since}-06-27'
  end: '${since}-07-02'
}]

// summer sales in Iberia and France: 07-03 to 07-15, from the estate's one calendar of freezes.
var freeze3 = [for since in range(year - 1, 4): {
  start: '${since}-07-03'
  end: '${since}-07-15'
}]

var freezes = concat(freeze1, freeze2, freeze3)

// AKS's own releases.
resource ownMaintenance 'Microsoft.ContainerService/managedClusters/maintenanceConfigurations@2026-08-01' = {
  parent: cluster
  name: 'default'
  properties: {
    maintenanceWindow: {
      schedule: {
        weekly: {
          intervalWeeks: 1
          dayOfWeek: 'Sunday'
        }
      }
      durationHours: 8
      // Counted with the winter time of Europe/Brussels: the service knows no summer time, in which the window is an
      // hour later on the clock.
      utcOffset: '+01:00'
      startTime: '06:00'
      notAllowedDates: freezes
    }
  }
}

// Versions of Kubernetes.
resource versionMaintenance 'Microsoft.ContainerService/managedClusters/maintenanceConfigurations@2026-08-01' = {
  parent: cluster
  name: 'aksManagedAutoUpgradeSchedule'
  properties: {
    maintenanceWindow: {
      schedule: {
        weekly: {
          intervalWeeks: 1
          dayOfWeek: 'Sunday'
        }
      }
      durationHours: 8
      // Counted with the winter time of Europe/Brussels: the service knows no summer time, in which the window is an
      // hour later on the clock.
      utcOffset: '+01:00'
      startTime: '06:00'
      notAllowedDates: freezes
    }
  }
}

// Images of the nodes.
resource imageMaintenance 'Microsoft.ContainerService/managedClusters/maintenanceConfigurations@2026-08-01' = {
  parent: cluster
  name: 'aksManagedNodeOSUpgradeSchedule'
  properties: {
    maintenanceWindow: {
      schedule: {
        weekly: {
          intervalWeeks: 1
          dayOfWeek: 'Sunday'
        }
      }
      durationHours: 8
      // Counted with the winter time of Europe/Brussels: the service knows no summer time, in which the window is an
      // hour later on the clock.
      utcOffset: '+01:00'
      startTime: '06:00'
      notAllowedDates: freezes
    }
  }
}

resource sendsMetrics 'Microsoft.Insights/dataCollectionRuleAssociations@2024-03-11' = {
  scope: cluster
  name: 'prometheus'
  properties: {
    dataCollectionRuleId: metricsRuleId
  }
}

resource sendsLogs 'Microsoft.Insights/dataCollectionRuleAssociations@2024-03-11' = {
  scope: cluster
  name: 'ContainerInsightsExtension'
  properties: {
    dataCollectionRuleId: logsRuleId
  }
}

resource podSecurityPolicy 'Microsoft.Authorization/policyAssignments@2026-07-01' = {
  name: 'holdfast-podSecurity'
  properties: {
    displayName: 'Pods keep the restricted standard'
    policyDefinitionId: tenantResourceId('Microsoft.Authorization/policySetDefinitions', '42b8ef37-b724-4e24-bbc8-7a7708edfe00')
    parameters: {
      effect: {
        value: 'Audit'
      }
      excludedNamespaces: {
        value: [
          'kube-system'
          'gatekeeper-system'
          'azure-arc'
          'calico-system'
          'tigera-operator'
        ]
      }
    }
  }
}

resource limitsPolicy 'Microsoft.Authorization/policyAssignments@2026-07-01' = {
  name: 'holdfast-limits'
  properties: {
    displayName: 'Containers have limits'
    policyDefinitionId: tenantResourceId('Microsoft.Authorization/policyDefinitions', 'e345eecc-fa47-480f-9e88-67dcc122b164')
    parameters: {
      effect: {
        value: 'Audit'
      }
      excludedNamespaces: {
        value: [
          'kube-system'
          'gatekeeper-system'
          'azure-arc'
          'calico-system'
          'tigera-operator'
        ]
      }
      cpuLimit: {
        value: '16'
      }
      memoryLimit: {
        value: '64Gi'
      }
    }
  }
}

resource readOnlyPolicy 'Microsoft.Authorization/policyAssignments@2026-07-01' = {
  name: 'holdfast-readOnly'
  properties: {
    displayName: 'Containers do not write to their own file system'
    policyDefinitionId: tenantResourceId('Microsoft.Authorization/policyDefinitions', 'df49d893-a74c-421d-bc95-c663042e5b80')
    parameters: {
      effect: {
        value: 'Audit'
      }
      excludedNamespaces: {
        value: [
          'kube-system'
          'gatekeeper-system'
          'azure-arc'
          'calico-system'
          'tigera-operator'
        ]
      }
    }
  }
}

resource internalBalancersPolicy 'Microsoft.Authorization/policyAssignments@2026-07-01' = {
  name: 'holdfast-internalBalancers'
  properties: {
    displayName: 'Load balancers are internal: people come through the edge'
    policyDefinitionId: tenantResourceId('Microsoft.Authorization/policyDefinitions', '3fc4dc25-5baf-40d8-9b05-7fe74c1bc64e')
    parameters: {
      effect: {
        value: 'Audit'
      }
      excludedNamespaces: {
        value: [
          'kube-system'
          'gatekeeper-system'
          'azure-arc'
          'calico-system'
          'tigera-operator'
        ]
      }
    }
  }
}

resource safeguards 'Microsoft.ContainerService/deploymentSafeguards@2025-07-01' = {
  scope: cluster
  name: 'default'
  properties: {
    // Enforce changes what is deployed, and what runs would no longer be what is written. What we emit satisfies
    // it; a warning shows what somebody else added.
    level: 'Warn'
    podSecurityStandardsLevel: 'Restricted'
    excludedNamespaces: [
      'kube-system'
    ]
  }
}

@description('The cluster\'s name.')
output clusterName string = cluster.name

@description('The cluster.')
output clusterId string = cluster.id

@description('Who signs the tokens of its service accounts.')
output issuer string = cluster.properties.oidcIssuerProfile.issuerURL

@description('As whom the cluster acts in Azure.')
output principalId string = identity.properties.principalId
