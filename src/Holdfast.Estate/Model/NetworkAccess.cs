namespace Holdfast.Estate.Model;

/// <summary>What may talk to what.</summary>
public sealed record NetworkAccess
{
    /// <summary>From where stores can be reached.</summary>
    public StoreAccess? Stores { get; init; }

    /// <summary>Which traffic passes between pods.</summary>
    public TrafficPolicy? Inside { get; init; }

    /// <summary>Which traffic leaves for partners and the internet.</summary>
    public TrafficPolicy? Outbound { get; init; }

    /// <summary>Whether the flows of the virtual networks are logged and analysed.</summary>
    public bool FlowLogs { get; init; }
}
