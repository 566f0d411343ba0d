namespace Holdfast.Estate.Model;

/// <summary>Whether an environment has a cluster of its own.</summary>
public enum EnvironmentCluster
{
    /// <summary>A cluster of its own.</summary>
    Own,

    /// <summary>A cluster shared with other environments that say so too.</summary>
    Shared,
}
