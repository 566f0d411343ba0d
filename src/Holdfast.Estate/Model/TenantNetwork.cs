namespace Holdfast.Estate.Model;

/// <summary>Whether the pods of one tenant can reach those of another.</summary>
public enum TenantNetwork
{
    /// <summary>Every pod reaches every other.</summary>
    Open,

    /// <summary>Nothing crosses from one tenant to another.</summary>
    Isolated,
}
