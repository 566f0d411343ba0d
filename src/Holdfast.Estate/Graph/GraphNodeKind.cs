namespace Holdfast.Estate.Graph;

/// <summary>What a node of the dependency graph is.</summary>
public enum GraphNodeKind
{
    /// <summary>A business process.</summary>
    Process,

    /// <summary>A deployable piece of software.</summary>
    Workload,

    /// <summary>A place where data lives.</summary>
    Store,

    /// <summary>An outside party.</summary>
    Partner,

    /// <summary>The built-in relay, which keeps messages for partners; there is at most one node of this kind.</summary>
    Relay,
}
