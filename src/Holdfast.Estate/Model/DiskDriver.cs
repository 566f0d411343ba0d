namespace Holdfast.Estate.Model;

/// <summary>What attaches a disk to a pod.</summary>
public enum DiskDriver
{
    /// <summary>The CSI driver.</summary>
    Csi,

    /// <summary>The code that was once part of Kubernetes.</summary>
    InTree,
}
