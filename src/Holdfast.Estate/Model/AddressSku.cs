namespace Holdfast.Estate.Model;

/// <summary>The SKU of public addresses and of the load balancer that holds them.</summary>
public enum AddressSku
{
    /// <summary>Over zones.</summary>
    Standard,

    /// <summary>Retired by Azure in September 2025.</summary>
    Basic,
}
