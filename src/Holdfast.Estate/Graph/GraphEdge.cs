namespace Holdfast.Estate.Graph;

/// <summary>One node's tie to another.</summary>
/// <param name="Source">The node that speaks of the other.</param>
/// <param name="Target">The node that is spoken of.</param>
/// <param name="Kind">How they are tied.</param>
public sealed record GraphEdge(GraphNode Source, GraphNode Target, GraphEdgeKind Kind);
