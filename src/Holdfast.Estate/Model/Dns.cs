using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>Names that lead to the estate.</summary>
public sealed record Dns
{
    /// <summary>How long others may remember an address.</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>The regions whose networks find the private names of stores.</summary>
    public IReadOnlyList<Name> PrivateRegions { get; init; } = [];
}
