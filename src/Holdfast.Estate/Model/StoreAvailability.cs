namespace Holdfast.Estate.Model;

/// <summary>Which failures a database or cache survives without a restore.</summary>
public enum StoreAvailability
{
    /// <summary>No standby: losing its node means a restart elsewhere or a restore.</summary>
    None,

    /// <summary>A standby in the same zone: survives the node, not the zone.</summary>
    SameZone,

    /// <summary>A standby in another zone.</summary>
    ZoneRedundant,
}
