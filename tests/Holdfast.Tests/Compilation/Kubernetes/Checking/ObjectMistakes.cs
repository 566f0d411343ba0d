using System.Globalization;
using System.Text.Json.Nodes;

namespace Holdfast.Tests.Compilation.Kubernetes.Checking;

/// <summary>Changes an object somewhere, at random or at a place.</summary>
internal static class ObjectMistakes
{
    /// <summary>Puts a value at a place; absent takes away what is there.</summary>
    public static void Put(JsonNode document, IReadOnlyList<string> path, JsonNode? value)
    {
        var place = path.SkipLast(1).Aggregate(document, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step] ??= new JsonObject());
        if (value is null)
            ((JsonObject)place).Remove(path[^1]);
        else
            place[path[^1]] = value;
    }

    /// <summary>One change that a person could make: a field that is misspelt, gone, of another type, or doubled.</summary>
    public static JsonObject Of(JsonObject document, Random random)
    {
        var copy = document.DeepClone().AsObject();
        var places = Below(copy).Where(node => node.Parent is not null).ToList();
        var victim = places[random.Next(places.Count)];
        if (victim.Parent is JsonObject mapping)
        {
            var name = victim.GetPropertyName();
            switch (random.Next(4))
            {
                case 0: mapping.Remove(name); mapping[name + "x"] = 1; break;
                case 1: mapping.Remove(name); break;
                case 2: mapping[name] = Other(victim, random); break;
                default: mapping[name] = new JsonArray(victim.DeepClone()); break;
            }
        }
        else if (victim.Parent is JsonArray list)
        {
            list[victim.GetElementIndex()] = Other(victim, random);
        }

        return copy;
    }

    private static JsonNode? Other(JsonNode victim, Random random) => random.Next(6) switch
    {
        0 => JsonValue.Create("text"),
        1 => JsonValue.Create(-7),
        2 => JsonValue.Create(1.5),
        3 => JsonValue.Create(true),
        4 => new JsonObject { ["a"] = victim.DeepClone() },
        _ => null,
    };

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        yield return node;
        foreach (var below in node switch { JsonObject mapping => mapping.Select(entry => entry.Value), JsonArray list => list, _ => [] })
        {
            foreach (var one in below is null ? [] : Below(below))
                yield return one;
        }
    }
}
