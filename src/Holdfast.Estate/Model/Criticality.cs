namespace Holdfast.Estate.Model;

/// <summary>How much the business suffers when a process stops.</summary>
public enum Criticality
{
    /// <summary>The company stops.</summary>
    MissionCritical,

    /// <summary>Customers notice within the hour.</summary>
    BusinessCritical,

    /// <summary>Customers notice within the day.</summary>
    Important,

    /// <summary>It can wait for days.</summary>
    Deferrable,
}
