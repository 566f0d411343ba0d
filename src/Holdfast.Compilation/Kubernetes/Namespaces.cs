using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>The namespaces, with what pods may do on their node.</summary>
internal static class Namespaces
{
    public static IEnumerable<JsonNode> Of(ClusterPlan plan)
    {
        foreach (var space in plan.Namespaces)
            yield return Namespace(plan, space.Name, space.Tenant?.Name);
    }

    public static JsonObject Namespace(ClusterPlan plan, string name, string? tenant)
    {
        var level = plan.Estate.Security?.Pods switch
        {
            PodSecurity.Privileged => "privileged",
            PodSecurity.Baseline => "baseline",
            _ => "restricted",
        };
        var labels = new JsonObject { ["app.kubernetes.io/part-of"] = plan.Estate.Estate.Text, ["app.kubernetes.io/managed-by"] = "holdfast" };
        if (tenant is not null)
            labels["holdfast.dev/tenant"] = tenant;
        foreach (var mode in (string[])["enforce", "audit", "warn"])
            labels["pod-security.kubernetes.io/" + mode] = level;
        return KubeObject.Of("v1", "Namespace", name, inNamespace: null, labels);
    }
}
