using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>Capacity paid for a year or more ahead, at a lower price.</summary>
public sealed record Reservations
{
    /// <summary>The share of the steady base that is reserved.</summary>
    public required Percentage Share { get; init; }

    /// <summary>For how many years.</summary>
    [Within(1, 5)]
    public int Years { get; init; } = 1;
}
