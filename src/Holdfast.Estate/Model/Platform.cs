namespace Holdfast.Estate.Model;

/// <summary>What workloads run on: the cluster, the registry, the proxy, and the way in and out.</summary>
public sealed record Platform
{
    /// <summary>The Kubernetes cluster.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>How workloads of a class are placed unless they say otherwise.</summary>
    public ClassPlacement? Placement { get; init; }

    /// <summary>The proxy in front of the workloads.</summary>
    public Ingress? Ingress { get; init; }

    /// <summary>What stands before the cluster and knows which one is healthy.</summary>
    public Edge? Edge { get; init; }

    /// <summary>Names.</summary>
    public Dns? Dns { get; init; }

    /// <summary>The way out, and the addresses.</summary>
    public PlatformNetwork? Network { get; init; }

    /// <summary>Where images are pulled from.</summary>
    public Registry? Registry { get; init; }

    /// <summary>How images are made.</summary>
    public ImagePolicy? Images { get; init; }
}
