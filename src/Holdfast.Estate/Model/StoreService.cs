namespace Holdfast.Estate.Model;

/// <summary>Who runs a store's engine.</summary>
public enum StoreService
{
    /// <summary>Azure Database for PostgreSQL Flexible Server.</summary>
    FlexibleServer,

    /// <summary>The CloudNativePG operator in the estate's own cluster.</summary>
    CloudnativePg,

    /// <summary>Azure Managed Redis.</summary>
    ManagedRedis,

    /// <summary>An Azure storage account.</summary>
    StorageAccount,
}
