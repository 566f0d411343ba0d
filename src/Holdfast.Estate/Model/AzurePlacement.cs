using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>Where in Azure an estate runs.</summary>
public sealed record AzurePlacement
{
    /// <summary>The Azure region's name, such as <c>westeurope</c>.</summary>
    public required Name Region { get; init; }

    /// <summary>The availability zones in use.</summary>
    [Within(1, 3)]
    public IReadOnlyList<int> Zones { get; init; } = [];

    /// <summary>Where the estate goes when its region is lost; absent means nowhere.</summary>
    public RecoveryRegion? Recovery { get; init; }

    /// <summary>The area that data may not leave, such as <c>EU</c>.</summary>
    public string? Residency { get; init; }

    /// <summary>The shape of the network.</summary>
    public NetworkTopology Network { get; init; } = NetworkTopology.Flat;
}
