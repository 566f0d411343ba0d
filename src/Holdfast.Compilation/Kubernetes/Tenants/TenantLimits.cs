using System.Globalization;
using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Kubernetes.Pods;
using Holdfast.Compilation.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes.Tenants;

/// <summary>The most a tenant may take of a platform that it shares.</summary>
internal static class TenantLimits
{
    public static IEnumerable<JsonNode> Of(ClusterPlan cluster, NamespacePlan space)
    {
        if (cluster.Estate.Tenancy != Tenancy.Shared || space.Tenant?.Quota is not { } quota)
            yield break;
        yield return KubeObject.Of("v1", "ResourceQuota", "tenant", space.Name).With("spec", new JsonObject { ["hard"] = Hard(quota) });
        yield return KubeObject.Of("v1", "LimitRange", "tenant", space.Name).With("spec", new JsonObject { ["limits"] = Tree.List(Container()) });
    }

    private static JsonObject Hard(Quota quota) => new JsonObject()
        .With("requests.cpu", quota.Cpu?.ToString(CultureInfo.InvariantCulture))
        .With("requests.memory", quota.Memory is { } memory ? PodContainer.Amount(memory) : null)
        .With("limits.memory", quota.Memory is { } most ? PodContainer.Amount(most) : null)
        .With("requests.storage", quota.Storage is { } storage ? PodContainer.Amount(storage) : null)
        .With("pods", quota.Pods?.ToString(CultureInfo.InvariantCulture));

    // Under a quota a pod that asks for nothing is refused; with these it is let in and counted.
    private static JsonObject Container() => new()
    {
        ["type"] = "Container",
        ["defaultRequest"] = Tree.Map(("cpu", "100m"), ("memory", "128Mi")),
        ["default"] = Tree.Map(("memory", "256Mi")),
    };
}
