namespace Holdfast.Estate.Model;

/// <summary>What pods may do on their node, in the words of the Kubernetes pod security standards.</summary>
public enum PodSecurity
{
    /// <summary>Everything.</summary>
    Privileged,

    /// <summary>Nothing that is known to lead out of the container.</summary>
    Baseline,

    /// <summary>No root, no privileges, no added capabilities.</summary>
    Restricted,
}
