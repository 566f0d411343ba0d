namespace Holdfast.Estate.Model;

/// <summary>The vault that keeps copies apart from the stores, out of reach of whoever administers these.</summary>
public sealed record BackupVault
{
    /// <summary>Where the vault's copies are kept.</summary>
    public StorageRedundancy? Redundancy { get; init; }

    /// <summary>Whether its copies can be restored in the second region while the first is lost.</summary>
    public bool CrossRegionRestore { get; init; }

    /// <summary>How long a deleted backup can be brought back.</summary>
    public TimeSpan? SoftDelete { get; init; }

    /// <summary>Whether backups can be deleted before their time.</summary>
    public VaultImmutability Immutability { get; init; }

    /// <summary>The group whose consent a dangerous operation on the vault needs.</summary>
    [References("groups")]
    public string? GuardedBy { get; init; }

    /// <summary>Whether a failed backup raises an alert.</summary>
    public bool AlertOnFailure { get; init; }

    /// <summary>What it keeps beside the stores: without it a restored store has nothing to run on.</summary>
    public IReadOnlyList<ProtectedState> Holds { get; init; } = [];
}
