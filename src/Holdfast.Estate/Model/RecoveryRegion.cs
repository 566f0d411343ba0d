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

    /// <summary>The processes in the order in which they are brought back.</summary>
    [References("processes")]
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>How many cores the subscription may use in that region.</summary>
    [Within(1, 100_000)]
    public int? Cores { get; init; }

    /// <summary>How often the recovery is exercised.</summary>
    public RecoveryDrill? Drill { get; init; }

    /// <summary>How the estate returns.</summary>
    public FailBack? FailBack { get; init; }

    /// <summary>What the recovery itself needs, and where that is.</summary>
    public RecoveryPath? Path { get; init; }
}
