namespace Holdfast.Recovery.Sites;

/// <summary>A cluster of CloudNativePG, and how its Kubernetes is reached.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Cluster">The name of the Cluster object.</param>
public sealed record CloudNativePgSite(string Namespace, string Cluster)
{
    /// <summary>The kubeconfig file; else what KUBECONFIG names, or the service account of the pod.</summary>
    public string? Kubeconfig { get; init; }

    /// <summary>The context in it; else its current one.</summary>
    public string? Context { get; init; }
}
