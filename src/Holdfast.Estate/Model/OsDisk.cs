namespace Holdfast.Estate.Model;

/// <summary>Where a node's own disk is.</summary>
public enum OsDisk
{
    /// <summary>On the host: quick, and gone with the node.</summary>
    Ephemeral,

    /// <summary>A managed disk over the network.</summary>
    Managed,
}
