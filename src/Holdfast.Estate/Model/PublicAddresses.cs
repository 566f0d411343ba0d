namespace Holdfast.Estate.Model;

/// <summary>Public addresses of an estate.</summary>
public sealed record PublicAddresses
{
    /// <summary>Their SKU.</summary>
    public AddressSku Sku { get; init; } = AddressSku.Standard;

    /// <summary>The zones they are announced from; those of the estate when the list is empty.</summary>
    [Within(1, 3)]
    public IReadOnlyList<int> Zones { get; init; } = [];
}
