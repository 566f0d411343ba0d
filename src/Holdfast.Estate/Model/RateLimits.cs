using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>Limits on how often a caller may ask.</summary>
public sealed record RateLimits
{
    /// <summary>What one caller may ask.</summary>
    public required Rate Each { get; init; }

    /// <summary>The Redis store that counts for all replicas; each replica counts in its memory when absent.</summary>
    [References("stores")]
    public string? Store { get; init; }
}
