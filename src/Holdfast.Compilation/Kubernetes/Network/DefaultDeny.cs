using System.Text.Json.Nodes;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Network;

/// <summary>Nothing passes in a namespace unless a policy of a workload lets it: a pod that nobody planned reaches nobody.</summary>
internal static class DefaultDeny
{
    public static JsonObject Of(string space) => KubeObject.Of("networking.k8s.io/v1", "NetworkPolicy", "default-deny", space).With("spec", new JsonObject
    {
        ["podSelector"] = new JsonObject(),
        ["policyTypes"] = Tree.Texts("Ingress", "Egress"),
    });
}
