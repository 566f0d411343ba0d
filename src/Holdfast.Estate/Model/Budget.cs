using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>What the estate may cost.</summary>
public sealed record Budget
{
    /// <summary>In a month.</summary>
    public required Money Monthly { get; init; }

    /// <summary>The shares of the budget at which its owner is told.</summary>
    public IReadOnlyList<Percentage> TellAt { get; init; } = [];

    /// <summary>Who is told, and answers for the cost.</summary>
    public string? Owner { get; init; }

    /// <summary>Capacity paid for ahead.</summary>
    public Reservations? Reservations { get; init; }
}
