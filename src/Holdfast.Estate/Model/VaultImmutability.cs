namespace Holdfast.Estate.Model;

/// <summary>Whether backups in a vault can be deleted before their time.</summary>
public enum VaultImmutability
{
    /// <summary>They can.</summary>
    None,

    /// <summary>They cannot, until an administrator changes the setting.</summary>
    Unlocked,

    /// <summary>They cannot, and nobody can change that.</summary>
    Locked,
}
