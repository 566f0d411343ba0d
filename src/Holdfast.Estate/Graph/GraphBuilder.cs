using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph;

/// <summary>Numbers the nodes of an estate and ties them together.</summary>
internal sealed class GraphBuilder(EstateModel estate)
{
    private readonly List<GraphNode> nodes = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<GraphEdge> edges = [];

    public DependencyGraph Build()
    {
        AddNodes(GraphNodeKind.Process, estate.Processes, process => process.Tenant);
        AddNodes(GraphNodeKind.Workload, estate.Workloads, workload => workload.Tenant);
        AddNodes(GraphNodeKind.Store, estate.Stores, store => store.Tenant);
        AddNodes(GraphNodeKind.Partner, estate.Partners, partner => partner.Tenant);
        if (RelayIsUsed())
            AddNode(new GraphNode(GraphNode.RelayName, GraphNodeKind.Relay, Tenant: null));

        foreach (var node in nodes)
            AddEdges(node);
        return new DependencyGraph(nodes, numbers, edges);
    }

    private void AddNodes<T>(GraphNodeKind kind, IReadOnlyDictionary<string, T> section, Func<T, string?> tenant)
    {
        foreach (var name in section.Keys.Order(StringComparer.Ordinal))
            AddNode(new GraphNode(name, kind, tenant(section[name])));
    }

    // Names are unique in an estate without errors; in one with errors the first keeps the name.
    private void AddNode(GraphNode node)
    {
        if (numbers.TryAdd(node.Name, nodes.Count))
            nodes.Add(node);
    }

    private bool RelayIsUsed() =>
        estate.Partners.Values.Any(partner => partner.Buffer == PartnerBuffer.Relay)
        || estate.Workloads.Values.Any(workload => workload.Uses.Contains(GraphNode.RelayName));

    private void AddEdges(GraphNode node)
    {
        switch (node.Kind)
        {
            case GraphNodeKind.Process:
                Tie(node, estate.Processes[node.Name].Uses, GraphEdgeKind.Uses);
                break;
            case GraphNodeKind.Workload:
                Tie(node, estate.Workloads[node.Name].Uses, GraphEdgeKind.Uses);
                break;
            case GraphNodeKind.Store:
                var store = estate.Stores[node.Name];
                Tie(node, store.ReplicaOf is { } primary ? [primary] : [], GraphEdgeKind.ReplicaOf);
                Tie(node, store.ConsistentWith, GraphEdgeKind.ConsistentWith);
                break;
            case GraphNodeKind.Partner:
                var isBuffered = estate.Partners[node.Name].Buffer == PartnerBuffer.Relay;
                Tie(node, isBuffered ? [GraphNode.RelayName] : [], GraphEdgeKind.BufferedBy);
                break;
            case GraphNodeKind.Relay:
            default:
                break;
        }
    }

    private void Tie(GraphNode source, IReadOnlyList<string> targets, GraphEdgeKind kind)
    {
        foreach (var target in targets.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (numbers.TryGetValue(target, out var number) && MayTie(source.Kind, kind, nodes[number].Kind))
                edges.Add(new GraphEdge(source, nodes[number], kind));
        }
    }

    private static bool MayTie(GraphNodeKind source, GraphEdgeKind edge, GraphNodeKind target) => edge switch
    {
        GraphEdgeKind.Uses when source == GraphNodeKind.Process => target != GraphNodeKind.Relay,
        GraphEdgeKind.Uses => target != GraphNodeKind.Process,
        GraphEdgeKind.BufferedBy => target == GraphNodeKind.Relay,
        GraphEdgeKind.ReplicaOf or GraphEdgeKind.ConsistentWith => target == GraphNodeKind.Store,
        _ => throw new ArgumentOutOfRangeException(nameof(edge), edge, "An edge of a kind that nobody ties."),
    };
}
