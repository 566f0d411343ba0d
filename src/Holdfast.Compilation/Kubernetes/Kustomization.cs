using System.Text.Json.Nodes;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>The list of a directory's files by which kustomize, and so Argo CD and Flux, read it.</summary>
internal static class Kustomization
{
    public static JsonObject Of(IEnumerable<string> resources, string? replacements) => new JsonObject
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        ["resources"] = Tree.Texts(resources),
    }
        .With("replacements", replacements is null ? null : Tree.List(Tree.Map(("path", replacements))));
}
