namespace Holdfast.Estate.Graph;

/// <summary>How one node is tied to another.</summary>
public enum GraphEdgeKind
{
    /// <summary>The source stands on the target: it says so under <c>uses</c>.</summary>
    Uses,

    /// <summary>The source is a read replica of the target, and grows stale without it.</summary>
    ReplicaOf,

    /// <summary>The source is a partner whose messages the target, the relay, keeps.</summary>
    BufferedBy,

    /// <summary>The source must be restored to the same moment as the target; it works without it, so nothing is reached this way.</summary>
    ConsistentWith,
}
