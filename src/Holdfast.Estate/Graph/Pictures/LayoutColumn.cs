namespace Holdfast.Estate.Graph.Pictures;

/// <summary>A column of the picture, from left to right.</summary>
internal enum LayoutColumn
{
    /// <summary>Processes.</summary>
    Processes,

    /// <summary>Workloads.</summary>
    Workloads,

    /// <summary>Stores, partners and the relay.</summary>
    Ground,
}
