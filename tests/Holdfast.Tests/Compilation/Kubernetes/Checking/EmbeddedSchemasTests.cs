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

    /// <summary>Converted once from the CRDs of Chaos Mesh v2.8.3, which the pinned set does not have.</summary>
    private static readonly Dictionary<string, string> Converted = new(StringComparer.Ordinal)
    {
        ["chaos-mesh.org/dnschaos_v1alpha1.json"] = "61532d9cdfd1f720bb977017d4b4de6b66a53392e7d89e178a01095ce241927e",
        ["chaos-mesh.org/iochaos_v1alpha1.json"] = "a066bfb39dfe7b25b62b401ffe3fed6223cb9a8990fe172b19e387077473e3fe",
        ["chaos-mesh.org/networkchaos_v1alpha1.json"] = "ffad9a293d98f9918cff0602b32826104f9b86b0ff3afa38160ee52ea097d7bd",
        ["chaos-mesh.org/podchaos_v1alpha1.json"] = "db5aa736f807c5c2a680f0457ca28567d526e66e67c55560e07ee32234ec64b3",
        ["chaos-mesh.org/schedule_v1alpha1.json"] = "f4eb3c47e72aed07e5bcbf06b103ff3e098f6fe8ff26ae867ba97ded112532be",
        ["chaos-mesh.org/timechaos_v1alpha1.json"] = "89ac0e2b6fb27fcb9d06a1397c1112dbfb3531fae1ec01440b41c82508b23280",
    };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void They_are_the_pinned_ones()
    {
        var pinned = SharedSchemas.FolderOrSkip();
        var folder = RepositoryRoot.Combine("src/Holdfast.Compilation/Kubernetes/Checking/schemas");
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Where(file => file != "kinds.json" && !Converted.ContainsKey(file)).ToList();
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

    [Fact]
    public void Those_of_Chaos_Mesh_are_what_was_converted()
    {
        var folder = RepositoryRoot.Combine("src/Holdfast.Compilation/Kubernetes/Checking/schemas");
        Assert.Equal(Converted.Count, Directory.GetFiles(Path.Combine(folder, "chaos-mesh.org"), "*.json").Length);
        Assert.All(Converted, entry => Assert.Equal(entry.Value, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, entry.Key))))));
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
