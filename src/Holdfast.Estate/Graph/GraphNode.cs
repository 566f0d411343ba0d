namespace Holdfast.Estate.Graph;

/// <summary>A thing of the estate that others stand on or that stands on others.</summary>
/// <param name="Name">Its name, which no other node has.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Tenant">The tenant it belongs to; null when it belongs to the whole estate.</param>
public sealed record GraphNode(string Name, GraphNodeKind Kind, string? Tenant)
{
    /// <summary>The name under which workloads and partners speak of the built-in relay.</summary>
    public const string RelayName = "relay";
}
