using Holdfast.Compilation.Azure.Bicep;

namespace Holdfast.Compilation.Azure.Networking;

/// <summary>A subnet and how large it has to be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What stands in it.</param>
/// <param name="Prefix">The length of its prefix.</param>
/// <param name="Number">The how manyth of that length it is in the region's addresses.</param>
internal sealed record PlannedSubnet(string Name, string About, int Prefix, int Number)
{
    /// <summary>Why it is as large as it is.</summary>
    public required string Reason { get; init; }

    /// <summary>What may enter; a service that brings rules of its own has none.</summary>
    public IReadOnlyList<TrafficRule>? Rules { get; init; }

    /// <summary>The service that alone may stand in it.</summary>
    public string? DelegatedTo { get; init; }

    /// <summary>Whether what stands in it calls the outside.</summary>
    public bool GoesOut { get; init; }

    public string Symbol => BicepText.Symbol(Name);
}
