namespace Holdfast.Estate.Model;

/// <summary>Where pods get their addresses from.</summary>
public enum PodNetwork
{
    /// <summary>A range of their own, beside the network.</summary>
    Overlay,

    /// <summary>A subnet for pods, handed out as needed.</summary>
    PodSubnet,

    /// <summary>The nodes' subnet, reserved ahead for every pod that a node may hold.</summary>
    NodeSubnet,

    /// <summary>Routes for each node; retired by Azure in 2028.</summary>
    Kubenet,
}
