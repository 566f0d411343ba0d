using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>What stands in a pod.</summary>
internal sealed record PodContent
{
    public required JsonObject Container { get; init; }

    /// <summary>A container that ends before the other one starts.</summary>
    public JsonObject? Before { get; init; }

    public IReadOnlyList<JsonObject> Volumes { get; init; } = [];

    public JsonObject? Annotations { get; init; }

    /// <summary>Whether the pod ends when its work is done.</summary>
    public bool RunsOnce { get; init; }
}
