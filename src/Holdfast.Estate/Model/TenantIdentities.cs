namespace Holdfast.Estate.Model;

/// <summary>Whether tenants have credentials of their own.</summary>
public enum TenantIdentities
{
    /// <summary>One identity and one vault for all tenants.</summary>
    Shared,

    /// <summary>An identity, and secrets in the vault that only it can read, for each tenant.</summary>
    PerTenant,
}
