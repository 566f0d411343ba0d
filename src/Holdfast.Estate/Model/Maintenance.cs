using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>When the platform may patch a store.</summary>
public sealed record Maintenance
{
    /// <summary>The weekly window.</summary>
    public required WeeklyHours Window { get; init; }
}
