namespace Holdfast.Estate.Graph;

/// <summary>
/// Finds the knots of a graph (its strongly connected components, by Tarjan's algorithm with a stack of its own) and shows each by one
/// shortest cycle. All cycles of a knot can be exponentially many; one is what a person needs to cut it.
/// </summary>
internal sealed class CycleSearch
{
    private const int Unseen = -1;

    private readonly Adjacency graph;
    private readonly int[] order;
    private readonly int[] lowest;
    private readonly bool[] open;
    private readonly Stack<int> members = new();
    private readonly Stack<(int Node, int NextNeighbour)> walk = new();
    private int seen;

    private CycleSearch(Adjacency graph)
    {
        this.graph = graph;
        order = new int[graph.Nodes];
        lowest = new int[graph.Nodes];
        open = new bool[graph.Nodes];
        Array.Fill(order, Unseen);
    }

    /// <summary>One shortest cycle through the lowest number of each knot, ordered by that number.</summary>
    public static List<int[]> In(Adjacency graph)
    {
        var search = new CycleSearch(graph);
        var cycles = new List<int[]>();
        for (var node = 0; node < graph.Nodes; node++)
        {
            if (search.order[node] == Unseen)
                search.WalkFrom(node, cycles);
        }

        cycles.Sort((one, other) => one[0].CompareTo(other[0]));
        return cycles;
    }

    private void WalkFrom(int root, List<int[]> cycles)
    {
        Enter(root);
        while (walk.TryPop(out var step))
        {
            var neighbours = graph.Of(step.Node);
            if (step.NextNeighbour < neighbours.Length)
            {
                walk.Push((step.Node, step.NextNeighbour + 1));
                var neighbour = neighbours[step.NextNeighbour];
                if (order[neighbour] == Unseen)
                    Enter(neighbour);
                else if (open[neighbour])
                    lowest[step.Node] = Math.Min(lowest[step.Node], order[neighbour]);
                continue;
            }

            if (walk.TryPeek(out var caller))
                lowest[caller.Node] = Math.Min(lowest[caller.Node], lowest[step.Node]);
            if (lowest[step.Node] == order[step.Node])
                Close(step.Node, cycles);
        }
    }

    private void Enter(int node)
    {
        order[node] = lowest[node] = seen++;
        open[node] = true;
        members.Push(node);
        walk.Push((node, 0));
    }

    private void Close(int root, List<int[]> cycles)
    {
        var knot = new HashSet<int>();
        int member;
        do
        {
            member = members.Pop();
            open[member] = false;
            knot.Add(member);
        }
        while (member != root);

        var isKnot = knot.Count > 1 || graph.Of(root).Contains(root);
        if (isKnot)
            cycles.Add(ShortestCycle(knot));
    }

    private int[] ShortestCycle(HashSet<int> knot)
    {
        var start = knot.Min();
        var before = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (!before.ContainsKey(start))
        {
            var node = queue.Dequeue();
            foreach (var neighbour in graph.Of(node))
            {
                if (knot.Contains(neighbour) && before.TryAdd(neighbour, node))
                    queue.Enqueue(neighbour);
            }
        }

        var cycle = new List<int> { start };
        for (var node = before[start]; node != start; node = before[node])
            cycle.Add(node);
        cycle.Reverse(1, cycle.Count - 1);
        return [.. cycle];
    }
}
