namespace Holdfast.Estate.Model;

/// <summary>How changes reach an environment.</summary>
public sealed record Release
{
    /// <summary>How new replicas replace old ones.</summary>
    public ReleaseStrategy Strategy { get; init; } = ReleaseStrategy.Rolling;

    /// <summary>Who must agree, by environment.</summary>
    [References("environments")]
    public IReadOnlyDictionary<string, Approval> Approvals { get; init; } = Named.None<Approval>();

    /// <summary>Times of the year without changes.</summary>
    public IReadOnlyList<Freeze> Freeze { get; init; } = [];
}
