using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>The second region and how warm it is kept.</summary>
public sealed record RecoveryRegion
{
    /// <summary>The Azure region's name.</summary>
    public required Name Region { get; init; }

    /// <summary>How much already runs there.</summary>
    public required RecoveryMode Mode { get; init; }

    /// <summary>The processes recovered there; all of them when the list is empty.</summary>
    [References("processes")]
    public IReadOnlyList<string> Processes { get; init; } = [];
}
