namespace Holdfast.Estate.Model;

/// <summary>What kind of data a store holds, and what the law asks for it.</summary>
public sealed record StoreData
{
    /// <summary>The kinds of data.</summary>
    [NotEmpty]
    public required IReadOnlyList<DataClass> Classes { get; init; }

    /// <summary>How long the law or a contract asks for it to be kept.</summary>
    public TimeSpan? Keep { get; init; }

    /// <summary>After how long personal data is erased or made anonymous.</summary>
    public TimeSpan? EraseAfter { get; init; }
}
