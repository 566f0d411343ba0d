using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Shapes;

/// <summary>The name and address under which a workload is called inside the cluster.</summary>
internal static class ServiceObject
{
    public static JsonObject Of(WorkloadPlan plan) => KubeObject.For(plan, "v1", "Service").With("spec", new JsonObject
    {
        ["type"] = "ClusterIP",
        ["selector"] = KubeObject.SelectorOf(plan),
        ["ports"] = Tree.List(new JsonObject { ["name"] = "http", ["port"] = plan.Port, ["targetPort"] = "http" }),
    });
}
