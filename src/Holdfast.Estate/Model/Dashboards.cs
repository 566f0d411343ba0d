namespace Holdfast.Estate.Model;

/// <summary>Where people look during an incident.</summary>
public sealed record Dashboards
{
    /// <summary>Which failures they survive.</summary>
    public StoreAvailability? Availability { get; init; }
}
