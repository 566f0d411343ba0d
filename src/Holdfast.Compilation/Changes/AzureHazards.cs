namespace Holdfast.Compilation.Changes;

/// <summary>What changing a property of an Azure resource does beside, from the services' documentation.</summary>
internal static class AzureHazards
{
    private const string Learn = "https://learn.microsoft.com/azure/";
    private const string Postgres = "Microsoft.DBforPostgreSQL/flexibleServers";
    private const string Cluster = "Microsoft.ContainerService/managedClusters";
    private const string Pool = "Microsoft.ContainerService/managedClusters/agentPools";
    private const string Redis = "Microsoft.Cache/redisEnterprise";
    private const string Storage = "Microsoft.Storage/storageAccounts";

    /// <summary>Parameters that PostgreSQL reads when it starts.</summary>
    private static readonly HashSet<string> Static = new(StringComparer.Ordinal) { "max_connections", "shared_buffers", "shared_preload_libraries", "wal_level", "max_worker_processes", "max_wal_senders", "max_replication_slots", "max_prepared_transactions", "max_locks_per_transaction", "track_activity_query_size" };

    /// <summary>Types whose removal removes data, or the copies of it.</summary>
    private static readonly HashSet<string> HoldData = new(StringComparer.OrdinalIgnoreCase)
    {
        Postgres, Redis, Storage, Storage + "/blobServices/containers", Storage + "/fileServices/shares", "Microsoft.KeyVault/vaults", "Microsoft.OperationalInsights/workspaces",
        "Microsoft.DataProtection/backupVaults", "Microsoft.DataProtection/backupVaults/backupInstances", "Microsoft.RecoveryServices/vaults", "Microsoft.ContainerRegistry/registries", "Microsoft.Monitor/accounts",
    };

    private static readonly HazardRule[] Rules =
    [
        new("*", "location", new(HazardKind.Replacement, "A resource does not move to another region: it is made anew there.")),

        new(Postgres, "sku", new(HazardKind.Interruption, "The server restarts on other hardware; with a standby this is a failover of about a minute.", Learn + "postgresql/flexible-server/concepts-scaling-resources")),
        new(Postgres, "properties.version", new(HazardKind.Interruption, "A major version is upgraded with the server offline; the way back is a restore.", Learn + "postgresql/flexible-server/concepts-major-version-upgrade")),
        new(Postgres, "properties.storage.storageSizeGB", new(HazardKind.Replacement, "Storage does not shrink.", Learn + "postgresql/flexible-server/concepts-storage"), HazardRule.Shrinks),
        new(Postgres, "properties.storage.type", new(HazardKind.Replacement, "The type of the storage is chosen at creation.", Learn + "postgresql/flexible-server/concepts-storage")),
        new(Postgres, "properties.backup.geoRedundantBackup", new(HazardKind.Replacement, "Copies in the second region are chosen at creation.", Learn + "postgresql/flexible-server/concepts-backup-restore")),
        new(Postgres, "properties.network.delegatedSubnetResourceId", new(HazardKind.Replacement, "How a server is connected is chosen at creation.", Learn + "postgresql/flexible-server/concepts-networking-private")),
        new(Postgres, "properties.createMode", new(HazardKind.Replacement, "A replica is not made of a server that exists, nor the other way round.", Learn + "postgresql/flexible-server/concepts-read-replicas")),
        new(Postgres, "properties.sourceServerResourceId", new(HazardKind.Replacement, "A replica keeps its source.", Learn + "postgresql/flexible-server/concepts-read-replicas")),
        new(Postgres, "properties.highAvailability.mode", new(HazardKind.Restart, "The standby is removed and made anew: until it stands, the server has none.", Learn + "postgresql/flexible-server/concepts-high-availability")),
        new(Postgres, "properties.availabilityZone", new(HazardKind.Interruption, "A server changes its zone by a failover.", Learn + "postgresql/flexible-server/concepts-high-availability")),
        new(Postgres + "/configurations", "properties.value", new(HazardKind.Interruption, "PostgreSQL reads this parameter when it starts: the server restarts.", Learn + "postgresql/flexible-server/concepts-server-parameters")),

        new(Cluster, "properties.kubernetesVersion", new(HazardKind.Restart, "Every node is drained and replaced, a few at a time; a cluster does not go back to an older version.", Learn + "aks/upgrade-aks-cluster")),
        new(Cluster, "properties.dnsPrefix", new(HazardKind.Replacement, "The name of the API server is chosen at creation.", Learn + "aks/")),
        new(Cluster, "properties.nodeResourceGroup", new(HazardKind.Replacement, "The group of the nodes is chosen at creation.", Learn + "aks/faq")),
        new(Cluster, "properties.networkProfile.podCidr", new(HazardKind.Replacement, "The addresses of pods are chosen at creation.", Learn + "aks/azure-cni-overlay")),
        new(Cluster, "properties.networkProfile.serviceCidr", new(HazardKind.Replacement, "The addresses of services are chosen at creation.", Learn + "aks/azure-cni-overlay")),
        new(Cluster, "properties.networkProfile.networkPlugin", new(HazardKind.Restart, "Every node is replaced.", Learn + "aks/upgrade-azure-cni")),
        new(Cluster, "properties.networkProfile.outboundType", new(HazardKind.Interruption, "Connections to the outside end, and come from other addresses afterwards.", Learn + "aks/egress-outboundtype")),
        new(Cluster, "properties.apiServerAccessProfile", new(HazardKind.Replacement, "How the API server is reached is, for the most part, chosen at creation.", Learn + "aks/private-clusters")),
        .. ((string[])["vmSize", "osDiskType", "osDiskSizeGB", "maxPods", "availabilityZones", "vnetSubnetID", "osType"]).SelectMany(field => (HazardRule[])
        [
            new(Pool, "properties." + field, new(HazardKind.Replacement, "A pool keeps it: make another pool, and drain this one.", Learn + "aks/create-node-pools")),
        ]),
        new(Pool, "properties.nodeTaints", new(HazardKind.Restart, "Pods that do not bear the taint leave.", Learn + "aks/use-node-taints")),

        new(Redis, "sku", new(HazardKind.Interruption, "Connections are cut while the data moves to other hardware.", Learn + "redis/how-to-scale")),
        new(Redis, "zones", new(HazardKind.Replacement, "Zones are chosen at creation.", Learn + "redis/high-availability")),
        new(Redis, "properties.highAvailability", new(HazardKind.Interruption, "Connections are cut while replicas are made or removed.", Learn + "redis/high-availability")),
        new(Redis + "/databases", "properties.clusteringPolicy", new(HazardKind.DataLoss, "The database is made anew, empty.", Learn + "redis/architecture")),
        new(Redis + "/databases", "properties.port", new(HazardKind.DataLoss, "The database is made anew, empty.", Learn + "redis/architecture")),

        new(Storage, "kind", new(HazardKind.Replacement, "The kind of an account is chosen at creation.", Learn + "storage/common/storage-account-overview")),
        new(Storage, "properties.isHnsEnabled", new(HazardKind.Replacement, "Directories are chosen at creation.", Learn + "storage/blobs/data-lake-storage-namespace")),
        new(Storage, "sku.name", new(HazardKind.Interruption, "Other redundancy is a conversion that takes days; between some kinds it is a copy by hand.", Learn + "storage/common/redundancy-migration")),

        new("Microsoft.Network/publicIPAddresses", "sku", new(HazardKind.Replacement, "The address changes: whoever allows it by number shuts us out.", Learn + "virtual-network/ip-services/public-ip-addresses")),
        new("Microsoft.Network/publicIPAddresses", "zones", new(HazardKind.Replacement, "The address changes: whoever allows it by number shuts us out.", Learn + "virtual-network/ip-services/public-ip-addresses")),
        new("Microsoft.Network/virtualNetworks", "properties.addressSpace", new(HazardKind.Replacement, "Subnets in use keep their addresses.", Learn + "virtual-network/manage-virtual-network")),
        new("Microsoft.Network/virtualNetworks", "properties.subnets", new(HazardKind.Replacement, "A subnet in use keeps its addresses.", Learn + "virtual-network/virtual-network-manage-subnet"), change => change.Path.EndsWith(".addressPrefix", StringComparison.Ordinal)),
        new("Microsoft.Network/natGateways", "sku", new(HazardKind.Replacement, "A gateway keeps its kind.", Learn + "nat-gateway/nat-sku")),
        new("Microsoft.Network/applicationGateways", "zones", new(HazardKind.Replacement, "Zones are chosen at creation.", Learn + "application-gateway/application-gateway-autoscaling-zone-redundant")),
        new("Microsoft.KeyVault/vaults", "properties.enablePurgeProtection", new(HazardKind.Replacement, "Purge protection cannot be taken away.", Learn + "key-vault/general/soft-delete-overview")),
        new("Microsoft.DataProtection/backupVaults", "properties.storageSettings", new(HazardKind.Replacement, "The redundancy of a vault is fixed by its first copy.", Learn + "backup/backup-vault-overview")),
        new("Microsoft.DataProtection/backupVaults", "properties.securitySettings.immutabilitySettings", new(HazardKind.Replacement, "A locked vault cannot be unlocked.", Learn + "backup/backup-azure-immutable-vault-concept"), change => change.Before?.Contains("Locked", StringComparison.Ordinal) == true),
    ];

    /// <summary>What removing a resource does beside.</summary>
    public static IReadOnlyList<Hazard> OfRemoval(string type) => HoldData.Contains(type)
        ? [new Hazard(HazardKind.DataLoss, "It holds data, and leaves the estate. A lock stops the deletion; take a copy before you lift it.")]
        : [];

    /// <summary>What changes of a resource do beside, the worst first.</summary>
    public static IReadOnlyList<Hazard> Of(string type, string name, IReadOnlyList<FieldChange> changes) =>
        type == Postgres + "/configurations" && !Static.Contains(name.Split('/')[^1]) ? [] : HazardRule.Of(Rules, type, changes);
}
