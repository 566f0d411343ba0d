using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>How a store is reached.</summary>
public sealed record StoreNetwork
{
    /// <summary>From where.</summary>
    public required StoreAccess Access { get; init; }

    /// <summary>The regions whose virtual networks are linked to the store's private DNS zone, and so can resolve its name.</summary>
    public IReadOnlyList<Name> DnsLinks { get; init; } = [];

    /// <summary>Whether a client that does not encrypt is refused.</summary>
    public bool RequireTls { get; init; } = true;
}
