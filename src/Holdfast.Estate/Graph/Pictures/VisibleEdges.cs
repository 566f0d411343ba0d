namespace Holdfast.Estate.Graph.Pictures;

/// <summary>The edges that a picture draws: two stores that name one another are restored together once, not twice.</summary>
internal static class VisibleEdges
{
    public static IEnumerable<GraphEdge> Of(DependencyGraph graph)
    {
        var together = new HashSet<(string, string)>();
        foreach (var edge in graph.Edges)
        {
            var isRepeated = edge.Kind == GraphEdgeKind.ConsistentWith && !together.Add(InOrder(edge.Source.Name, edge.Target.Name));
            if (!isRepeated)
                yield return edge;
        }
    }

    private static (string, string) InOrder(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
