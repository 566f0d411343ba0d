using System.Text.Json.Nodes;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes.Pods;

/// <summary>What pods and containers may do: what the restricted pod security standard asks, and a root that is only read.</summary>
internal static class Hardening
{
    /// <summary>A number, because the kubelet cannot tell whether a user given by name is root.</summary>
    private const int User = 10_001;

    public static JsonObject OfPod() => new()
    {
        ["runAsNonRoot"] = true,
        ["runAsUser"] = User,
        ["runAsGroup"] = User,
        ["fsGroup"] = User,
        ["fsGroupChangePolicy"] = "OnRootMismatch",
        ["seccompProfile"] = Tree.Map(("type", "RuntimeDefault")),
    };

    public static JsonObject OfContainer() => new()
    {
        ["allowPrivilegeEscalation"] = false,
        ["readOnlyRootFilesystem"] = true,
        ["capabilities"] = new JsonObject { ["drop"] = Tree.Texts("ALL") },
    };
}
