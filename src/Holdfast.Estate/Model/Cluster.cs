using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A Kubernetes cluster of Azure (AKS).</summary>
public sealed record Cluster
{
    /// <summary>The tier of its control plane, and so what Azure promises for it.</summary>
    public ClusterTier Tier { get; init; } = ClusterTier.Standard;

    /// <summary>The minor version of Kubernetes, such as <c>1.35</c>.</summary>
    public KubernetesVersion? Version { get; init; }

    /// <summary>How many cores the subscription may use in the region.</summary>
    [Within(1, 1_000_000)]
    public int? CoreQuota { get; init; }

    /// <summary>The longest that the autoscaler waits for a pod before it removes its node.</summary>
    public TimeSpan? ScaleDownGrace { get; init; }

    /// <summary>Whether metrics and logs of nodes and pods are collected.</summary>
    public bool Monitoring { get; init; }

    /// <summary>When and how nodes and control plane are upgraded.</summary>
    public ClusterUpgrades? Upgrades { get; init; }

    /// <summary>The groups of equal nodes.</summary>
    public IReadOnlyDictionary<string, NodePool> Pools { get; init; } = Named.None<NodePool>();
}
