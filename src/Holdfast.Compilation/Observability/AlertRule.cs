using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Observability;

/// <summary>A rule that calls somebody.</summary>
/// <param name="Name">The alert's name.</param>
/// <param name="Expression">What must hold.</param>
/// <param name="For">For how long it must hold.</param>
/// <param name="Labels">What routes and inhibitions read.</param>
/// <param name="Annotations">What the person who is called reads; no values of the moment, so that tests can name them.</param>
internal sealed record AlertRule(string Name, string Expression, TimeSpan For, IReadOnlyList<(string Key, string Value)> Labels, IReadOnlyList<(string Key, string Value)> Annotations)
{
    public JsonObject ToTree()
    {
        var tree = new JsonObject { ["alert"] = Name, ["expr"] = Expression };
        if (For > TimeSpan.Zero)
            tree["for"] = PromText.Duration(For);
        tree["labels"] = Map(Labels);
        tree["annotations"] = Map(Annotations);
        return tree;
    }

    public string Label(string key) => Labels.FirstOrDefault(label => label.Key == key).Value ?? "";

    public static JsonObject Map(IEnumerable<(string Key, string Value)> entries) => new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value))));
}
