namespace Holdfast.Estate.Model;

/// <summary>What the business accepts when the whole region is lost.</summary>
public sealed record RegionLossObjectives
{
    /// <summary>The longest time from loss to restored service in the other region.</summary>
    public required TimeSpan Rto { get; init; }

    /// <summary>The age of the newest data that may be lost.</summary>
    public required TimeSpan Rpo { get; init; }
}
