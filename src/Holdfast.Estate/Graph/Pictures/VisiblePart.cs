namespace Holdfast.Estate.Graph.Pictures;

/// <summary>What of a graph a picture draws.</summary>
/// <remarks>
/// Partners name the relay in their second line instead of being tied to it: a line from each to one spot would hide all others. Two stores
/// that name one another are restored together once, not twice.
/// </remarks>
internal sealed class VisiblePart
{
    public VisiblePart(DependencyGraph graph)
    {
        var together = new HashSet<(string, string)>();
        Edges = [.. graph.Edges.Where(edge => edge.Kind switch
        {
            GraphEdgeKind.BufferedBy => false,
            GraphEdgeKind.ConsistentWith => together.Add(InOrder(edge.Source.Name, edge.Target.Name)),
            _ => true,
        })];
        var relayIsTied = Edges.Any(edge => edge.Target.Kind == GraphNodeKind.Relay);
        Nodes = relayIsTied ? graph.Nodes : [.. graph.Nodes.Where(node => node.Kind != GraphNodeKind.Relay)];
    }

    public IReadOnlyList<GraphNode> Nodes { get; }

    public IReadOnlyList<GraphEdge> Edges { get; }

    private static (string, string) InOrder(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
