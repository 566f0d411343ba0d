namespace Holdfast.Estate.Model;

/// <summary>What an estate needs beside its stores to run again.</summary>
public enum ProtectedState
{
    /// <summary>The objects and volumes of the cluster.</summary>
    ClusterState,

    /// <summary>The vault's secrets, keys and certificates.</summary>
    Secrets,

    /// <summary>Repositories, pipelines and their state.</summary>
    Configuration,
}
