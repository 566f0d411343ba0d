using System.Text.Json.Nodes;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Kubernetes;

/// <summary>A directory that kustomize, and so Argo CD and Flux, reads as one: its objects, and where its bindings go.</summary>
internal static class Kustomization
{
    private const string ReplacementsFile = "replacements.yaml";

    /// <summary>The files of a directory; one without objects is left out.</summary>
    public static IEnumerable<CompiledFile> FilesOf(string folder, IEnumerable<(string Name, string Remark, IEnumerable<JsonNode> Documents)> objects, JsonArray? replacements = null)
    {
        var names = new List<string>();
        foreach (var (name, remark, documents) in objects)
        {
            var file = CompiledFile.OfYaml(folder + name, documents, remark);
            if (file.Documents.Count == 0)
                continue;
            names.Add(name);
            yield return file;
        }

        var bound = replacements is { Count: > 0 };
        if (bound)
            yield return new CompiledFile(folder + ReplacementsFile, YamlText.Of((JsonNode)replacements!));
        if (names.Count > 0)
            yield return CompiledFile.OfYaml(folder + "kustomization.yaml", [Of(names, bound)]);
    }

    private static JsonObject Of(IEnumerable<string> resources, bool bound) => new JsonObject
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        ["resources"] = Tree.Texts(resources),
    }
        .With("replacements", bound ? Tree.List(Tree.Map(("path", ReplacementsFile))) : null);
}
