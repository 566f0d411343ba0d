using System.Text.Json.Nodes;
using Holdfast.Testing;
using NJsonSchema;
using Xunit;

namespace Holdfast.Tests.Compilation;

/// <summary>The schemas of Kubernetes and of the custom resources, which stand beside the repository and not in it.</summary>
internal sealed class SharedSchemas
{
    private readonly string folder;
    private readonly JsonObject core;
    private readonly Dictionary<string, string> kinds;
    private readonly Dictionary<string, JsonSchema> schemas = new(StringComparer.Ordinal);

    private SharedSchemas(string folder)
    {
        this.folder = folder;
        var kubernetes = Path.Combine(folder, "kubernetes", "v1.36.2");
        core = JsonNode.Parse(File.ReadAllText(Path.Combine(kubernetes, "strict.schema.json")))!.AsObject();
        kinds = JsonNode.Parse(File.ReadAllText(Path.Combine(kubernetes, "kinds.json")))!.AsArray()
            .ToDictionary(kind => $"{kind!["apiVersion"]} {kind["kind"]}", kind => kind!["schema"]!.GetValue<string>(), StringComparer.Ordinal);
    }

    /// <summary>The schemas; the test is skipped, and says so, where they are not.</summary>
    public static SharedSchemas OrSkip() => new(FolderOrSkip());

    /// <summary>Their folder; the test is skipped, and says so, where there is none.</summary>
    public static string FolderOrSkip()
    {
        for (var above = new DirectoryInfo(RepositoryRoot.Path); above is not null; above = above.Parent)
        {
            var found = Path.Combine(above.FullName, "shared", "schemas");
            if (Directory.Exists(found))
                return found;
        }

        Assert.Skip("The schemas of Kubernetes are not here: no folder 'shared/schemas' beside the repository or above it. Nothing was validated.");
        throw new InvalidOperationException("Skipped.");
    }

    /// <summary>What is wrong with an object; nothing when its schema accepts it.</summary>
    public async Task<IReadOnlyList<string>> ProblemsOf(JsonObject document, CancellationToken cancellationToken)
    {
        var name = $"{document["apiVersion"]} {document["kind"]}";
        if (!schemas.TryGetValue(name, out var schema))
        {
            var text = SchemaOf(name, document);
            if (text is null)
                return [$"There is no schema for '{name}'."];
            schemas[name] = schema = await JsonSchema.FromJsonAsync(text, cancellationToken).ConfigureAwait(false);
        }

        return [.. schema.Validate(document.ToJsonString()).Select(problem => $"{problem.Path}: {problem.Kind}")];
    }

    private string? SchemaOf(string name, JsonObject document)
    {
        if (kinds.TryGetValue(name, out var definition))
            return new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/" + definition }), ["definitions"] = Reached(definition) }.ToJsonString();
        var group = document["apiVersion"]!.GetValue<string>().Split('/');
        var file = Path.Combine(folder, "crds", group[0], $"{document["kind"]!.GetValue<string>().ToLowerInvariant()}_{group[^1]}.json");
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    // Only the definitions that a kind needs: reading all 391 for each of them would take most of the test's time.
    private JsonObject Reached(string start)
    {
        var all = core["definitions"]!.AsObject();
        var reached = new JsonObject();
        var waiting = new Stack<string>([start]);
        while (waiting.TryPop(out var name))
        {
            if (reached.ContainsKey(name))
                continue;
            reached[name] = all[name]!.DeepClone();
            foreach (var part in reached[name]!.ToJsonString().Split("\"#/definitions/").Skip(1))
                waiting.Push(part[..part.IndexOf('"', StringComparison.Ordinal)]);
        }

        return reached;
    }
}
