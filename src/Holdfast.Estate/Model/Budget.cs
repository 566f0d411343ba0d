using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What the estate may cost.</summary>
public sealed record Budget
{
    /// <summary>In a month.</summary>
    public required Money Monthly { get; init; }
}
