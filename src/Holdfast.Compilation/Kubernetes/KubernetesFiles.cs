using System.Text.Json.Nodes;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>The objects of the cluster, one file for each concern.</summary>
internal static class KubernetesFiles
{
    public static IEnumerable<CompiledFile> Of(CompilationSource source)
    {
        yield return new CompiledFile("kubernetes/namespaces.yaml", YamlText.Of(new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Namespace",
            ["metadata"] = new JsonObject { ["name"] = source.Estate.Estate.Text },
        }));
    }
}
