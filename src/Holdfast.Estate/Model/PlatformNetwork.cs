namespace Holdfast.Estate.Model;

/// <summary>The way out of the cluster, and its addresses.</summary>
public sealed record PlatformNetwork
{
    /// <summary>How calls to the outside leave.</summary>
    public OutboundPath? Outbound { get; init; }

    /// <summary>Where pods get their addresses from.</summary>
    public PodNetwork Pods { get; init; } = PodNetwork.Overlay;

    /// <summary>The public addresses.</summary>
    public PublicAddresses? PublicAddresses { get; init; }
}
