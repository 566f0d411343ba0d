namespace Holdfast.Estate.Model;

/// <summary>How the data of tenants lies in a store that they share.</summary>
public enum TenantDatabases
{
    /// <summary>In the same tables, told apart by a column.</summary>
    SharedTables,

    /// <summary>In a database of its own for each tenant, which can be restored alone.</summary>
    PerTenant,
}
