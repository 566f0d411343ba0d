using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>The head that every object of a cluster has.</summary>
internal static class KubeObject
{
    /// <summary>The label by which selectors find the pods of a workload.</summary>
    public const string NameLabel = "app.kubernetes.io/name";

    /// <summary>The label by which network policies find them.</summary>
    public const string ReachLabel = "holdfast.dev/reaches-as";

    public static JsonObject Of(string apiVersion, string kind, string name, string? inNamespace, JsonObject? labels = null, JsonObject? annotations = null) => new()
    {
        ["apiVersion"] = apiVersion,
        ["kind"] = kind,
        ["metadata"] = new JsonObject { ["name"] = name }
            .With("namespace", inNamespace)
            .With("labels", labels)
            .With("annotations", annotations),
    };

    /// <summary>An object that belongs to a workload.</summary>
    public static JsonObject For(WorkloadPlan plan, string apiVersion, string kind, string? name = null, JsonObject? annotations = null) =>
        Of(apiVersion, kind, name ?? plan.Name, plan.Namespace, LabelsOf(plan), annotations);

    public static JsonObject LabelsOf(WorkloadPlan plan) => new JsonObject { [NameLabel] = plan.Name }
        .With("app.kubernetes.io/component", plan.Workload.Role?.Text)
        .With("app.kubernetes.io/part-of", plan.Estate)
        .With("app.kubernetes.io/managed-by", "holdfast")
        .With("holdfast.dev/tenant", plan.Workload.Tenant);

    /// <summary>The pods that the network policies of a workload are about: those of its jobs too.</summary>
    public static JsonObject ReachOf(WorkloadPlan plan) => new() { [ReachLabel] = plan.Name };

    public static JsonObject SelectorOf(WorkloadPlan plan) => new() { [NameLabel] = plan.Name };
}
