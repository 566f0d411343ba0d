using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>Who goes first when there is not room for all.</summary>
internal static class PriorityClasses
{
    private static readonly (PlacementPriority Priority, int Value, string Description)[] All =
    [
        (PlacementPriority.Platform, 1_000_000, "The proxy and what the cluster itself needs"),
        (PlacementPriority.Critical, 100_000, "Before standard; standard pods are taken away to make room"),
        (PlacementPriority.Standard, 10_000, "The usual"),
        (PlacementPriority.Batch, 1_000, "Last, and never takes anything away from others"),
    ];

    public static string NameOf(ClusterPlan plan, PlacementPriority priority) => plan.InCluster(priority switch
    {
        PlacementPriority.Platform => "platform",
        PlacementPriority.Critical => "critical",
        PlacementPriority.Batch => "batch",
        _ => "standard",
    });

    public static IEnumerable<JsonNode> Of(ClusterPlan plan) => All.Select(entry =>
        KubeObject.Of("scheduling.k8s.io/v1", "PriorityClass", NameOf(plan, entry.Priority), inNamespace: null)
            .With("description", entry.Description)
            .With("value", entry.Value)
            .With("globalDefault", false)
            .With("preemptionPolicy", entry.Priority == PlacementPriority.Batch ? "Never" : "PreemptLowerPriority"));
}
