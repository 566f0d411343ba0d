using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>A line of the picture.</summary>
/// <param name="Source">Where it starts.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Level">How critical it is: as critical as where it comes from; null when no process stands on that.</param>
internal readonly record struct LayoutLink(LayoutSlot Source, LayoutSlot Target, GraphEdgeKind Kind, Criticality? Level);
