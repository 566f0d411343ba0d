namespace Holdfast.Estate.Model;

/// <summary>The tier of a cluster's control plane.</summary>
public enum ClusterTier
{
    /// <summary>No promise; ten nodes at most are advised.</summary>
    Free,

    /// <summary>99.95% over zones.</summary>
    Standard,

    /// <summary>As standard, with two years of support for a version.</summary>
    Premium,
}
