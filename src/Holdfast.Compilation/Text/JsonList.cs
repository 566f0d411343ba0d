using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Text;

/// <summary>Lists of a tree of values.</summary>
internal static class JsonList
{
    public static JsonArray Of(params IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    public static JsonArray OfNodes(params IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
