namespace Holdfast.Estate.Model;

/// <summary>An Azure service in front of clusters.</summary>
public enum EdgeKind
{
    /// <summary>Azure Front Door: every region.</summary>
    FrontDoor,

    /// <summary>Application Gateway: one region.</summary>
    ApplicationGateway,

    /// <summary>Traffic Manager: names only.</summary>
    TrafficManager,
}
