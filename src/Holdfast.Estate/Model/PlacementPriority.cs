namespace Holdfast.Estate.Model;

/// <summary>Who goes first when a node pool has not room for all.</summary>
public enum PlacementPriority
{
    /// <summary>The proxy and what the cluster itself needs.</summary>
    Platform,

    /// <summary>Before standard; standard pods are taken away to make room.</summary>
    Critical,

    /// <summary>The usual.</summary>
    Standard,

    /// <summary>Last, and never takes anything away from others.</summary>
    Batch,
}
