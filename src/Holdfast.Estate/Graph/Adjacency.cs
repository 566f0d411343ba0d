namespace Holdfast.Estate.Graph;

/// <summary>The neighbours of each node, by number, in two flat arrays: building and walking 100,000 nodes allocates four times.</summary>
internal sealed class Adjacency
{
    private readonly int[] starts;
    private readonly int[] neighbours;

    /// <summary>Keeps the order of the pairs among the neighbours of a node.</summary>
    public Adjacency(int nodes, IReadOnlyList<(int Source, int Target)> pairs)
    {
        starts = new int[nodes + 1];
        foreach (var (source, _) in pairs)
            starts[source + 1]++;
        for (var node = 0; node < nodes; node++)
            starts[node + 1] += starts[node];
        neighbours = new int[pairs.Count];
        var next = starts[..nodes];
        foreach (var (source, target) in pairs)
            neighbours[next[source]++] = target;
    }

    public int Nodes => starts.Length - 1;

    public ReadOnlySpan<int> Of(int node) => neighbours.AsSpan(starts[node]..starts[node + 1]);
}
