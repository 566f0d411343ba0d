namespace Holdfast.Estate.Model;

/// <summary>What keeps the tenants of a shared platform from harming one another.</summary>
public sealed record Sharing
{
    /// <summary>The most tenants whose critical processes may stand on one store, and so may stop together.</summary>
    [Within(1, 1_000)]
    public int? TenantsPerStore { get; init; }

    /// <summary>Whether the pods of one tenant can reach those of another.</summary>
    public TenantNetwork? Network { get; init; }

    /// <summary>Whether tenants have credentials of their own.</summary>
    public TenantIdentities? Identities { get; init; }

    /// <summary>How the data of tenants lies in a store that they share.</summary>
    public TenantDatabases? Databases { get; init; }
}
