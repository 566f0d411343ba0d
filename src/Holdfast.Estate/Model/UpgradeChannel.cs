namespace Holdfast.Estate.Model;

/// <summary>Which new versions of Kubernetes a cluster takes by itself.</summary>
public enum UpgradeChannel
{
    /// <summary>None: somebody upgrades.</summary>
    None,

    /// <summary>Patches of its minor version.</summary>
    Patch,

    /// <summary>The newest patch of the minor version before the newest.</summary>
    Stable,

    /// <summary>The newest version.</summary>
    Rapid,
}
