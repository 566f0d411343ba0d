namespace Holdfast.Estate.Model;

/// <summary>What a node pool is for.</summary>
public enum NodePoolMode
{
    /// <summary>Workloads.</summary>
    User,

    /// <summary>The cluster's own pods: names, metrics, tunnels.</summary>
    System,
}
