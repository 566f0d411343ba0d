using System.Text.Json.Nodes;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Shapes;

namespace Holdfast.Estate.Schema;

/// <summary>The JSON Schema of the estate file, for editors; made from the shapes that the reader itself uses.</summary>
public sealed class EstateSchema
{
    /// <summary>The dialect of the schema.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private const string NamePattern = "^[a-z]([a-z0-9]|-[a-z0-9])*$";
    private readonly DocComments comments;
    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    private EstateSchema(DocComments comments) => this.comments = comments;

    /// <summary>Generates the schema.</summary>
    /// <param name="documentationXml">The documentation file of this assembly, for descriptions; empty leaves them out.</param>
    public static JsonObject Generate(string documentationXml)
    {
        ArgumentNullException.ThrowIfNull(documentationXml);
        return new EstateSchema(DocComments.Parse(documentationXml)).Generate();
    }

    /// <summary>Generates the schema of a file that an estate includes: it adds to some sections, and has no name of its own.</summary>
    /// <param name="documentationXml">The documentation file of this assembly, for descriptions; empty leaves them out.</param>
    public static JsonObject GeneratePart(string documentationXml)
    {
        ArgumentNullException.ThrowIfNull(documentationXml);
        return new EstateSchema(DocComments.Parse(documentationXml)).GeneratePart();
    }

    private JsonObject Generate()
    {
        var schema = new JsonObject { ["$schema"] = Dialect, ["title"] = "Holdfast estate" };
        foreach (var (key, value) in Record(RecordShape.Of(typeof(EstateModel)), partly: false).ToList())
            schema[key] = value?.DeepClone();
        return WithDefinitions(schema);
    }

    private JsonObject GeneratePart()
    {
        var estate = RecordShape.Of(typeof(EstateModel));
        var properties = new JsonObject();
        foreach (var key in estate.Keys.Where(key => key.Key == "include" || EstateLoader.SharedSections.Contains(key.Key)))
            properties[key.Key] = Key(estate, key, partly: false);
        return WithDefinitions(new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "Part of a Holdfast estate",
            ["description"] = "A file that an estate includes.",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        });
    }

    private JsonObject WithDefinitions(JsonObject schema)
    {
        schema["$defs"] = new JsonObject(definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return schema;
    }

    /// <summary>A section with fixed keys; an overlay may leave required keys out, because the estate below has them.</summary>
    private JsonObject Record(RecordShape shape, bool partly)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
            properties[key.Key] = Key(shape, key, partly);
        if (shape.Type == typeof(DeploymentEnvironment))
            AddOverlaySections(properties);
        var required = partly ? [] : shape.Keys.Where(key => key.IsRequired).Select(key => (JsonNode)key.Key).ToArray();
        var written = new JsonObject { ["type"] = "object" };
        if (comments.OfType(shape.Type) is { } description)
            written["description"] = description;
        written["properties"] = properties;
        if (required.Length > 0)
            written["required"] = new JsonArray(required);
        written["additionalProperties"] = false;
        return written;
    }

    private void AddOverlaySections(JsonObject properties)
    {
        var estate = RecordShape.Of(typeof(EstateModel));
        foreach (var key in estate.Keys.Where(key => EnvironmentOverlay.Sections.Contains(key.Key)))
            properties[key.Key] = Key(estate, key, partly: true);
    }

    private JsonObject Key(RecordShape shape, KeyShape key, bool partly)
    {
        var written = Value(key.Value, partly);
        if (key.Bounds is { } bounds)
        {
            var number = key.Value is ListShape ? (JsonObject)written["items"]! : written;
            number["minimum"] = bounds.Lowest;
            number["maximum"] = bounds.Highest;
        }

        if (key.MayNotBeEmpty)
            written[key.Value is ListShape ? "minItems" : "minProperties"] = 1;
        if (comments.OfProperty(shape.Type, key.Property.Name) is { } description)
            written["description"] = description;
        return written;
    }

    private JsonObject Value(ValueShape shape, bool partly) => shape switch
    {
        ScalarShape scalar => Scalar(scalar),
        ListShape list => new JsonObject { ["type"] = "array", ["items"] = Value(list.Item, partly: false) },
        MapShape map => new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["propertyNames"] = new JsonObject { ["pattern"] = NamePattern, ["maxLength"] = Values.Name.LongestLength },
            ["additionalProperties"] = Value(map.Item, partly),
        },
        RecordShape record => Reference(record, partly),
        _ => throw new NotSupportedException($"No schema for {shape.Type}."),
    };

    private JsonObject Reference(RecordShape shape, bool partly)
    {
        var name = shape.Type.Name + (partly ? "Overlay" : "");
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = [];
            definitions[name] = Record(shape, partly);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Scalar(ScalarShape shape)
    {
        var form = shape.Form;
        var isChoice = form.Choices.Count > 0 && form.JsonTypes[0] == "string";
        var written = new JsonObject { ["type"] = form.JsonTypes.Count == 1 ? form.JsonTypes[0] : new JsonArray([.. form.JsonTypes.Select(type => (JsonNode)type)]) };
        if (isChoice)
        {
            written["enum"] = new JsonArray([.. form.Choices.Select(choice => (JsonNode)choice)]);
            written["markdownDescription"] = ChoicesAsMarkdown(shape);
        }

        if (form.Pattern is not null && form.JsonTypes.Contains("string"))
            written["pattern"] = form.Pattern;
        if (form.Examples.Count > 0)
            written["examples"] = new JsonArray([.. form.Examples.Select(example => (JsonNode)example)]);
        return written;
    }

    private string ChoicesAsMarkdown(ScalarShape shape)
    {
        var type = Nullable.GetUnderlyingType(shape.Type) ?? shape.Type;
        return string.Join('\n', Enum.GetNames(type).Select(name => $"- `{Casing.KebabCase(name)}`: {comments.OfChoice(type, name)}"));
    }
}
