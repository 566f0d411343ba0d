using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Text;

/// <summary>Builds trees of values; what is absent is left out.</summary>
internal static class Tree
{
    /// <summary>Adds a key, unless its value is absent.</summary>
    public static JsonObject With(this JsonObject tree, string key, JsonNode? value)
    {
        if (value is not null)
            tree.Add(key, value);
        return tree;
    }

    /// <summary>Adds a key when a condition holds.</summary>
    public static JsonObject When(this JsonObject tree, bool condition, string key, JsonNode value) => condition ? tree.With(key, value) : tree;

    /// <summary>A list of what is there.</summary>
    public static JsonArray List(params IEnumerable<JsonNode?> items) => new([.. items.Where(item => item is not null)]);

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(params IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    /// <summary>A mapping of texts, in the order given.</summary>
    public static JsonObject Map(params IEnumerable<(string Key, string Value)> entries) => new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value))));
}
