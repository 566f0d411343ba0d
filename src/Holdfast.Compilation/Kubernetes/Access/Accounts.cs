using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Access;

/// <summary>Who a workload is: an account of its own, and the Azure identity that it acts as.</summary>
internal static class Accounts
{
    public static JsonObject Of(WorkloadPlan plan) =>
        KubeObject.For(plan, "v1", "ServiceAccount", annotations: plan.IsFederated ? ClientId() : null).With("automountServiceAccountToken", false);

    public static JsonObject VaultReader(string space) =>
        KubeObject.Of("v1", "ServiceAccount", Bindings.VaultReader, space, annotations: ClientId()).With("automountServiceAccountToken", false);

    // Replaced by the binding when the directory is built.
    private static JsonObject ClientId() => Tree.Map(("azure.workload.identity/client-id", "00000000-0000-0000-0000-000000000000"));
}
