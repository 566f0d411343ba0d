using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>A disk that each replica keeps for itself.</summary>
public sealed record WorkloadDisk
{
    /// <summary>How large it is.</summary>
    public required ByteSize Size { get; init; }

    /// <summary>Where its copies are kept: a disk in one zone ties its pod to that zone.</summary>
    public StorageRedundancy Redundancy { get; init; } = StorageRedundancy.Local;

    /// <summary>Who attaches it.</summary>
    public DiskDriver Driver { get; init; } = DiskDriver.Csi;

    /// <summary>How it is backed up.</summary>
    public Backup? Backup { get; init; }
}
