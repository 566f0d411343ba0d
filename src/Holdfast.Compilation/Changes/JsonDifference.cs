using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Changes;

/// <summary>Compares two values field by field. Items of a list that have a name are compared by it: a container that moves has not changed.</summary>
internal static class JsonDifference
{
    private static readonly string[] Names = ["name", "key", "containerPort"];

    public static IEnumerable<FieldChange> Between(JsonNode? before, JsonNode? after, string path = "")
    {
        if (JsonNode.DeepEquals(before, after))
            return [];
        return (before, after) switch
        {
            (JsonObject one, JsonObject other) => one.Select(field => field.Key).Union(other.Select(field => field.Key), StringComparer.Ordinal)
                .SelectMany(name => Between(one[name], other[name], path.Length == 0 ? name : $"{path}.{name}")),
            (JsonArray one, JsonArray other) when NameOf(one, other) is { } name => Named(one, name).Keys.Union(Named(other, name).Keys, StringComparer.Ordinal)
                .SelectMany(item => Between(Named(one, name).GetValueOrDefault(item), Named(other, name).GetValueOrDefault(item), $"{path}[{item}]")),
            (JsonArray one, JsonArray other) when one.Count == other.Count => one.Zip(other).SelectMany((pair, index) => Between(pair.First, pair.Second, $"{path}[{index}]")),
            _ => [new FieldChange(path, before?.ToJsonString(), after?.ToJsonString())],
        };
    }

    // A field that tells all items of both lists apart.
    private static string? NameOf(JsonArray one, JsonArray other) => Names.FirstOrDefault(name => IsName(one, name) && IsName(other, name));

    private static bool IsName(JsonArray list, string name) => list.All(item => item is JsonObject mapping && mapping[name] is JsonValue) && Named(list, name).Count == list.Count;

    private static Dictionary<string, JsonNode> Named(JsonArray list, string name) => list.OfType<JsonObject>().DistinctBy(item => item[name]!.ToString(), StringComparer.Ordinal).ToDictionary(item => item[name]!.ToString(), JsonNode (item) => item, StringComparer.Ordinal);
}
