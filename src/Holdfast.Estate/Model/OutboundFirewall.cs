namespace Holdfast.Estate.Model;

/// <summary>The firewall that calls to the outside leave through.</summary>
public sealed record OutboundFirewall
{
    /// <summary>Its availability zones; those of the estate when the list is empty.</summary>
    [Within(1, 3)]
    public IReadOnlyList<int> Zones { get; init; } = [];

    /// <summary>How many public addresses it calls from; each adds ports for calls at the same time.</summary>
    [Within(1, 250)]
    public int Addresses { get; init; } = 1;
}
