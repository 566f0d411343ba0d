namespace Holdfast.Estate.Graph;

/// <summary>A node that something stands on, with the shortest way to it.</summary>
/// <remarks>
/// Each holds only the step before it, so that a chain of 100,000 nodes costs 100,000 steps and not their square;
/// it is a class because the equality of a record would follow the chain.
/// </remarks>
public sealed class ReachedNode
{
    internal ReachedNode(GraphNode node, ReachedNode? before)
    {
        Node = node;
        Before = before;
        Distance = before is null ? 0 : before.Distance + 1;
    }

    /// <summary>The node.</summary>
    public GraphNode Node { get; }

    /// <summary>The step before it on the shortest way; null at the start.</summary>
    public ReachedNode? Before { get; }

    /// <summary>How many steps away it is.</summary>
    public int Distance { get; }

    /// <summary>The names along the way, the start first and this node last.</summary>
    public IReadOnlyList<string> Path
    {
        get
        {
            var names = new string[Distance + 1];
            for (var step = this; step is not null; step = step.Before)
                names[step.Distance] = step.Node.Name;
            return names;
        }
    }

    /// <summary>The way as people write it: <c>dispatch -> odoo-web -> erp</c>.</summary>
    public override string ToString() => string.Join(" -> ", Path);
}
