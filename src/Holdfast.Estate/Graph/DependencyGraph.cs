using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph;

/// <summary>What stands on what in an estate: processes on workloads, workloads on stores and partners.</summary>
/// <remarks>
/// Nodes are ordered by kind and name, so that the order of a file never changes an answer. Nothing here recurses: an estate may
/// be a chain of 100,000 nodes. The graph never changes after it is built and may be read by many threads.
/// </remarks>
public sealed class DependencyGraph
{
    private readonly Dictionary<string, int> numbers;
    private readonly Adjacency targets;
    private readonly Adjacency sources;

    internal DependencyGraph(IReadOnlyList<GraphNode> nodes, Dictionary<string, int> numbers, IReadOnlyList<GraphEdge> edges)
    {
        Nodes = nodes;
        Edges = edges;
        this.numbers = numbers;
        var followed = edges.Where(edge => edge.Kind != GraphEdgeKind.ConsistentWith).ToList();
        var (from, to) = (SourcesOf(followed), TargetsOf(followed));
        targets = new Adjacency(nodes.Count, from, to);
        sources = new Adjacency(nodes.Count, to, from);
    }

    /// <summary>The graph of an estate. A reference to a name that is not declared is left out: the reader has reported it.</summary>
    public static DependencyGraph From(EstateModel estate)
    {
        ArgumentNullException.ThrowIfNull(estate);
        return new GraphBuilder(estate).Build();
    }

    /// <summary>Every declared process, workload, store and partner, and the relay where it is used.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>Every tie between two nodes once, ordered by source and by the target's name.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; }

    /// <summary>The node of a name; null when there is none.</summary>
    public GraphNode? Find(string name) => numbers.TryGetValue(name, out var number) ? Nodes[number] : null;

    /// <summary>
    /// Everything a process (or any other node) stands on, nearest first, each by the shortest way; of two ways of the same length the one
    /// whose names come first. Standing on a replica is standing on its primary, and on a buffered partner on the relay.
    /// </summary>
    /// <param name="name">The name of a node of this graph.</param>
    public IReadOnlyList<ReachedNode> Reaches(string name)
    {
        var reached = Walk(targets, NumberOf(name));
        reached.RemoveAt(0);
        return reached;
    }

    /// <summary>The nodes that speak of this one themselves, by kind and name.</summary>
    /// <param name="name">The name of a node of this graph.</param>
    public IReadOnlyList<GraphNode> UsersOf(string name)
    {
        var users = new List<GraphNode>();
        foreach (var source in sources.Of(NumberOf(name)))
            users.Add(Nodes[source]);
        return users;
    }

    /// <summary>The processes that stand on a node, directly or through others, by name.</summary>
    /// <param name="name">The name of a node of this graph.</param>
    public IReadOnlyList<GraphNode> ProcessesOn(string name) =>
    [
        .. Walk(sources, NumberOf(name))
            .Skip(1)
            .Select(reached => reached.Node)
            .Where(node => node.Kind == GraphNodeKind.Process)
            .OrderBy(node => node.Name, StringComparer.Ordinal),
    ];

    /// <summary>
    /// The cycles of one kind of tie: for each group of nodes that stand on one another, the shortest cycle through the first of them.
    /// The last name of a cycle leads back to its first, which is not repeated.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles(GraphEdgeKind kind = GraphEdgeKind.Uses)
    {
        var edges = Edges.Where(edge => edge.Kind == kind).ToList();
        var ties = new Adjacency(Nodes.Count, SourcesOf(edges), TargetsOf(edges));
        return [.. CycleSearch.In(ties).Select(cycle => cycle.Select(number => Nodes[number].Name).ToArray())];
    }

    /// <summary>The part of the graph that a process stands on, the process included.</summary>
    /// <param name="name">The name of a node of this graph.</param>
    public DependencyGraph Below(string name)
    {
        var kept = Walk(targets, NumberOf(name)).Select(reached => numbers[reached.Node.Name]).Order().ToList();
        var nodes = kept.ConvertAll(number => Nodes[number]);
        var renumbered = new Dictionary<string, int>(nodes.Count, StringComparer.Ordinal);
        foreach (var node in nodes)
            renumbered.Add(node.Name, renumbered.Count);
        var edges = Edges.Where(edge => renumbered.ContainsKey(edge.Source.Name) && renumbered.ContainsKey(edge.Target.Name));
        return new DependencyGraph(nodes, renumbered, [.. edges]);
    }

    /// <summary>
    /// A node and everything it stands on, by the shortest ways, without what is known already; what is found becomes known. What a known
    /// node stands on is known too, when only this method fills the set: so walking from every node costs one walk over the graph in all.
    /// </summary>
    internal IReadOnlyList<ReachedNode> ReachNew(string name, HashSet<string> known) => known.Contains(name) ? [] : Walk(targets, NumberOf(name), known);

    // Breadth first over neighbours in the order of their names: the first way to a node is the shortest and, of those, the first by name.
    private List<ReachedNode> Walk(Adjacency neighbours, int start, HashSet<string>? known = null)
    {
        var reached = new List<ReachedNode> { new(Nodes[start], before: null) };
        known ??= new HashSet<string>(StringComparer.Ordinal);
        known.Add(Nodes[start].Name);
        for (var next = 0; next < reached.Count; next++)
        {
            foreach (var neighbour in neighbours.Of(numbers[reached[next].Node.Name]))
            {
                if (known.Add(Nodes[neighbour].Name))
                    reached.Add(new ReachedNode(Nodes[neighbour], reached[next]));
            }
        }

        return reached;
    }

    private int NumberOf(string name) => numbers.TryGetValue(name, out var number)
        ? number
        : throw new ArgumentException($"The graph has no node '{name}'; ask Find first.", nameof(name));

    private int[] SourcesOf(IEnumerable<GraphEdge> edges) => [.. edges.Select(edge => numbers[edge.Source.Name])];

    private int[] TargetsOf(IEnumerable<GraphEdge> edges) => [.. edges.Select(edge => numbers[edge.Target.Name])];
}
