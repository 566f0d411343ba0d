namespace Holdfast.Estate.Model;

/// <summary>How clients see the shards of a Managed Redis.</summary>
public enum ClusteringPolicy
{
    /// <summary>One unsharded server.</summary>
    NoCluster,

    /// <summary>One address in front of all shards, for clients that do not speak the cluster protocol.</summary>
    EnterpriseCluster,

    /// <summary>Redis' own cluster protocol: clients follow redirections to the shards. The service's own choice when none is made.</summary>
    OssCluster,
}
