using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A time of the year without changes.</summary>
public sealed record Freeze
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The first day, as month-day.</summary>
    public required MonthDay From { get; init; }

    /// <summary>The last day, as month-day; before <c>from</c> when it runs over the new year.</summary>
    public required MonthDay To { get; init; }
}
