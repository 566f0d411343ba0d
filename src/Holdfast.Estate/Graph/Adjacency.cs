namespace Holdfast.Estate.Graph;

/// <summary>The neighbours of each node, by number, in two flat arrays: building and walking 100,000 nodes allocates four times.</summary>
internal sealed class Adjacency
{
    private readonly int[] starts;
    private readonly int[] neighbours;

    /// <summary>Ties each source to the target at the same position, and keeps their order among the neighbours of a node.</summary>
    public Adjacency(int nodes, int[] sources, int[] targets)
    {
        starts = new int[nodes + 1];
        foreach (var source in sources)
            starts[source + 1]++;
        for (var node = 0; node < nodes; node++)
            starts[node + 1] += starts[node];
        neighbours = new int[targets.Length];
        var next = starts[..nodes];
        for (var tie = 0; tie < targets.Length; tie++)
            neighbours[next[sources[tie]]++] = targets[tie];
    }

    public int Nodes => starts.Length - 1;

    public ReadOnlySpan<int> Of(int node) => neighbours.AsSpan(starts[node]..starts[node + 1]);
}
