namespace Holdfast.Estate.Model;

/// <summary>How replicas are kept apart.</summary>
public enum Spread
{
    /// <summary>Over zones; a replica that would unbalance them waits.</summary>
    Zones,

    /// <summary>Over zones while there is room, else wherever there is.</summary>
    ZonesIfPossible,

    /// <summary>On different nodes, whatever their zone.</summary>
    Nodes,
}
