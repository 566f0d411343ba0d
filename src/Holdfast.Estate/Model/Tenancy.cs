namespace Holdfast.Estate.Model;

/// <summary>Whether a platform is the estate's own.</summary>
public enum Tenancy
{
    /// <summary>One organisation alone.</summary>
    Dedicated,

    /// <summary>Several tenants, with quotas and controls against noisy neighbours.</summary>
    Shared,
}
