using System.Text.Json;
using System.Text.Json.Nodes;

namespace Holdfast.Compilation.Kubernetes.Checking;

/// <summary>Compares an object with its schema: unknown and missing fields, types, enums, patterns, lengths, ranges, shapes, and items that the API server takes for one.</summary>
internal readonly struct ObjectCheck
{
    private readonly List<ObjectProblem>? problems;

    private ObjectCheck(List<ObjectProblem>? problems) => this.problems = problems;

    /// <summary>What is wrong with an object; nothing when the list is empty.</summary>
    public static IReadOnlyList<ObjectProblem> Of(JsonObject document, ObjectSchema schema)
    {
        var found = new List<ObjectProblem>();
        new ObjectCheck(found).Check("", document, schema);
        if (document["metadata"] is JsonObject metadata)
            ObjectNames.Check(metadata, found);
        return found;
    }

    /// <summary>Compares a value with a schema. Without a list of problems only the answer counts, and the first problem ends it.</summary>
    private bool Check(string path, JsonNode? value, ObjectSchema schema)
    {
        var right = CheckSelf(path, value, schema);
        foreach (var part in schema.All)
            right &= Check(path, value, part);
        // One of several: what is wrong with each of them helps nobody.
        if (schema.Any is { } any && !any.Any(one => Fits(value, one)))
            right = Wrong(path, "It fits none of the forms that are allowed here.");
        if (schema.One is { } forms && forms.Count(one => Fits(value, one)) is var fitting && fitting != 1)
            right = Wrong(path, fitting == 0 ? "It fits none of the forms that are allowed here." : $"It fits {fitting} forms, of which only one is allowed at a time.");
        if (schema.Not is { } forbidden && Fits(value, forbidden))
            right = Wrong(path, "This value is forbidden here.");
        return right;
    }

    private static bool Fits(JsonNode? value, ObjectSchema schema) => new ObjectCheck(null).Check("", value, schema);

    private bool CheckSelf(string path, JsonNode? value, ObjectSchema schema)
    {
        if (schema.Types.Count > 0 && !schema.Types.Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && schema.Types.Contains("number")))
            return Wrong(path, $"It is {TypeOf(value)}, and must be {string.Join(" or ", schema.Types)}.");
        if (schema.Values is { } values && !values.Contains(value?.ToJsonString() ?? "null"))
            return Wrong(path, $"{value?.ToJsonString() ?? "null"} is none of {string.Join(", ", values)}.");
        return value switch
        {
            JsonObject mapping => CheckObject(path, mapping, schema),
            JsonArray list => CheckList(path, list, schema),
            JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => CheckText(path, scalar.GetValue<string>(), schema),
            JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number => CheckNumber(path, scalar, schema),
            _ => true,
        };
    }

    private bool CheckObject(string path, JsonObject mapping, ObjectSchema schema)
    {
        var right = CheckCount(path, mapping.Count, schema);
        foreach (var (name, value) in mapping)
        {
            if (schema.Property(name) is { } property)
                right &= Check(problems is null ? "" : Join(path, name), value, property);
            else if (schema.IsClosed)
                right = Wrong(Join(path, name), "There is no such field.");
        }

        foreach (var name in schema.Required)
        {
            if (!mapping.ContainsKey(name))
                right = Wrong(Join(path, name), "It is required.");
        }

        return right;
    }

    private bool CheckList(string path, JsonArray list, ObjectSchema schema)
    {
        var right = CheckCount(path, list.Count, schema);
        if (schema.Items is { } items)
        {
            for (var i = 0; i < list.Count; i++)
                right &= Check(problems is null ? "" : $"{path}[{i}]", list[i], items);
        }

        if (schema.ListKeys is { Count: > 0 } keys)
        {
            var twice = list.OfType<JsonObject>().GroupBy(item => string.Join(' ', keys.Select(key => item[key]?.ToJsonString())), StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
            if (twice is not null)
                right = Wrong(path, $"Two items have the same {string.Join(" and ", keys)}: {twice.Key}.");
        }

        return right;
    }

    private bool CheckCount(string path, int count, ObjectSchema schema) =>
        (count >= (schema.MinCount ?? 0) && count <= (schema.MaxCount ?? int.MaxValue)) || Wrong(path, $"It has {count} entries; allowed are {schema.MinCount ?? 0} to {schema.MaxCount?.ToString() ?? "any number"}.");

    private bool CheckText(string path, string text, ObjectSchema schema)
    {
        if (text.Length < schema.MinLength || text.Length > schema.MaxLength)
            return Wrong(path, $"'{text}' has {text.Length} characters; allowed are {schema.MinLength ?? 0} to {schema.MaxLength?.ToString() ?? "any number"}.");
        return schema.Pattern?.IsMatch(text) != false || Wrong(path, $"'{text}' does not match {schema.Pattern}.");
    }

    private bool CheckNumber(string path, JsonValue scalar, ObjectSchema schema)
    {
        if (schema.Minimum is null && schema.Maximum is null)
            return true;
        var number = NumberOf(scalar);
        return !(number < schema.Minimum || number > schema.Maximum) || Wrong(path, $"{number} is not between {schema.Minimum?.ToString() ?? "anything"} and {schema.Maximum?.ToString() ?? "anything"}.");
    }

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => NumberOf((JsonValue)value) is var number && Math.Floor(number) == number ? "integer" : "number",
            _ => "null",
        },
    };

    private static double NumberOf(JsonValue scalar) =>
        scalar.TryGetValue<int>(out var whole) ? whole
        : scalar.TryGetValue<long>(out var large) ? large
        : scalar.TryGetValue<decimal>(out var exact) ? (double)exact
        : scalar.GetValue<double>();

    private bool Wrong(string path, string what)
    {
        problems?.Add(new ObjectProblem(path, what));
        return false;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
