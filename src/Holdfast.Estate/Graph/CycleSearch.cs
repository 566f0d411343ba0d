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
    private readonly int[] nextNeighbour;
    private readonly List<int> members = [];
    private readonly List<int> walk = [];
    private int seen;

    private CycleSearch(Adjacency graph)
    {
        this.graph = graph;
        order = new int[graph.Nodes];
        lowest = new int[graph.Nodes];
        open = new bool[graph.Nodes];
        nextNeighbour = new int[graph.Nodes];
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
        while (walk.Count > 0)
        {
            var node = walk[^1];
            var neighbours = graph.Of(node);
            if (nextNeighbour[node] < neighbours.Length)
            {
                var neighbour = neighbours[nextNeighbour[node]++];
                if (order[neighbour] == Unseen)
                    Enter(neighbour);
                else if (open[neighbour])
                    lowest[node] = Math.Min(lowest[node], order[neighbour]);
                continue;
            }

            walk.RemoveAt(walk.Count - 1);
            if (walk.Count > 0)
                lowest[walk[^1]] = Math.Min(lowest[walk[^1]], lowest[node]);
            if (lowest[node] == order[node])
                Close(node, cycles);
        }
    }

    private void Enter(int node)
    {
        order[node] = lowest[node] = seen++;
        open[node] = true;
        members.Add(node);
        walk.Add(node);
    }

    private void Close(int root, List<int[]> cycles)
    {
        var knot = new HashSet<int>();
        int member;
        do
        {
            member = members[^1];
            members.RemoveAt(members.Count - 1);
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
