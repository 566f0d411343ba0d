using Holdfast.Estate.Values;

namespace Holdfast.Estate.Model;

/// <summary>When and how a cluster is upgraded.</summary>
public sealed record ClusterUpgrades
{
    /// <summary>Which new versions are taken without being asked.</summary>
    public UpgradeChannel Channel { get; init; } = UpgradeChannel.None;

    /// <summary>The weekly window for upgrades of nodes and control plane.</summary>
    public WeeklyHours? Window { get; init; }
}
