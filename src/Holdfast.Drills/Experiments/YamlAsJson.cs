using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Holdfast.Drills.Experiments;

/// <summary>Reads YAML, of which JSON is a part, into JSON nodes.</summary>
internal static class YamlAsJson
{
    // An alias may name a node that holds aliases: a few lines could grow without end.
    private const int MostNodes = 10_000;

    /// <exception cref="YamlException">It is neither, or too large.</exception>
    public static JsonNode? Read(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (InvalidOperationException broken)
        {
            // The scanner of YamlDotNet 18 says this where a bracket is not closed.
            throw new YamlException("a bracket is not closed", broken);
        }

        var left = MostNodes;
        return stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode, ref left);
    }

    private static JsonNode? Convert(YamlNode node, ref int left)
    {
        if (--left < 0)
            throw new YamlException(node.Start, node.End, $"the file has more than {MostNodes} nodes");
        switch (node)
        {
            case YamlMappingNode mapping:
                var entries = new JsonObject();
                foreach (var (key, value) in mapping.Children)
                    entries[$"{key}"] = Convert(value, ref left);
                return entries;
            case YamlSequenceNode sequence:
                var items = new JsonArray();
                foreach (var item in sequence.Children)
                    items.Add(Convert(item, ref left));
                return items;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: var plain }:
                return ConvertPlain(plain ?? "");
            default:
                return JsonValue.Create(((YamlScalarNode)node).Value);
        }
    }

    private static JsonValue? ConvertPlain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
