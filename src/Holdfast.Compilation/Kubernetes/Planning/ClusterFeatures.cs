using Holdfast.Estate.Values;

namespace Holdfast.Compilation.Kubernetes.Planning;

/// <summary>Which fields the estate's version of Kubernetes knows; without a version none of them is written.</summary>
internal sealed class ClusterFeatures(KubernetesVersion? version)
{
    private readonly int minor = version?.Minor ?? 0;

    /// <summary>Spread that counts only the pods of the same roll-out: on by default since 1.27, settled in 1.36.</summary>
    public bool SpreadByTemplate => minor >= 27;

    /// <summary>Spread over at least so many zones.</summary>
    public bool MinDomains => minor >= 30;

    /// <summary>Whether pods that are ill anyway may be evicted.</summary>
    public bool UnhealthyPodEviction => minor >= 31;

    /// <summary>Spread that leaves out nodes whose taints keep the pod away.</summary>
    public bool NodeTaintsPolicy => minor >= 33;

    /// <summary>A pause before the end without a program in the image.</summary>
    public bool PreStopSleep => minor >= 34;

    /// <summary>A job's next pod only after the last one has failed for good.</summary>
    public bool PodReplacement => minor >= 34;

    /// <summary>Users of a pod that are nobody on the node.</summary>
    public bool UserNamespaces => minor >= 36;
}
