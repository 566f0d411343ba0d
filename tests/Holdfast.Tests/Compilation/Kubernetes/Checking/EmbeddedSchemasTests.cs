using System.Text.Json;
using System.Text.Json.Nodes;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Compilation.Kubernetes.Checking;

/// <summary>The schemas that users have are those that were pinned, without what judges nothing. <c>BASELINE=accept</c> writes them anew.</summary>
public sealed class EmbeddedSchemasTests
{
    private static readonly HashSet<string> JudgesNothing = new(StringComparer.Ordinal)
    {
        "description", "default", "example", "$schema", "x-scope", "x-storage-version", "x-kubernetes-group-version-kind", "x-kubernetes-map-type",
        "x-kubernetes-patch-strategy", "x-kubernetes-patch-merge-key", "x-kubernetes-unions", "x-kubernetes-validations",
    };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void They_are_the_pinned_ones()
    {
        var pinned = SharedSchemas.FolderOrSkip();
        var folder = RepositoryRoot.Combine("src/Holdfast.Compilation/Kubernetes/Checking/schemas");
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Where(file => file != "kinds.json").ToList();
        Assert.True(files.Count > 20);
        foreach (var file in files)
        {
            var source = file == "kubernetes.json" ? Path.Combine(pinned, "kubernetes", "v1.36.2", "strict.schema.json") : Path.Combine(pinned, "crds", file);
            var expected = Stripped(JsonNode.Parse(File.ReadAllText(source))!);
            if (Environment.GetEnvironmentVariable("BASELINE") == "accept")
                File.WriteAllText(Path.Combine(folder, file), expected!.ToJsonString(Compact) + "\n");
            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))), file);
        }
    }

    private static JsonNode? Stripped(JsonNode? schema)
    {
        if (schema is not JsonObject keywords)
            return schema?.DeepClone();
        var kept = new JsonObject();
        foreach (var (name, value) in keywords.Where(keyword => !JudgesNothing.Contains(keyword.Key)))
        {
            kept[name] = name switch
            {
                "properties" or "definitions" => new JsonObject(value!.AsObject().Select(property => KeyValuePair.Create(property.Key, Stripped(property.Value)))),
                "items" or "additionalProperties" or "not" => Stripped(value),
                "oneOf" or "anyOf" or "allOf" => new JsonArray([.. value!.AsArray().Select(Stripped)]),
                _ => value?.DeepClone(),
            };
        }

        return kept;
    }
}
