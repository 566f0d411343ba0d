namespace Holdfast.Estate.Model;

/// <summary>Who runs a store's engine.</summary>
public enum StoreService
{
    /// <summary>Azure Database for PostgreSQL Flexible Server.</summary>
    FlexibleServer,

    /// <summary>The CloudNativePG operator in the estate's own cluster.</summary>
    CloudnativePg,

    /// <summary>Patroni on machines of the estate.</summary>
    Patroni,

    /// <summary>Azure Managed Redis.</summary>
    ManagedRedis,

    /// <summary>Azure Cache for Redis, which Azure retires in favour of Managed Redis.</summary>
    CacheForRedis,

    /// <summary>Redis under Sentinel in the estate's own cluster.</summary>
    RedisSentinel,

    /// <summary>An Azure storage account.</summary>
    StorageAccount,
}
