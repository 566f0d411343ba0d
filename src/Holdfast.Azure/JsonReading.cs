using System.Text.Json.Nodes;

namespace Holdfast.Azure;

/// <summary>Reads answers whose shape others decide: what is not there, or is something else, is null.</summary>
internal static class JsonReading
{
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = (node as JsonObject)?[name];
        return node;
    }

    public static string? TextAt(this JsonNode? node, params ReadOnlySpan<string> path) => node.At(path) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static IEnumerable<JsonNode> EachAt(this JsonNode? node, params ReadOnlySpan<string> path) => node.At(path) is JsonArray array ? array.OfType<JsonNode>() : [];

    /// <summary>Copies what is there from one object into another.</summary>
    public static void Take(this JsonObject target, JsonNode? source, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (source.At(name) is { } value)
                target[name] = value.DeepClone();
        }
    }
}
