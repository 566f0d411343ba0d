using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Holdfast.Compilation.Kubernetes.Checking;

/// <summary>One schema, understood: what <see cref="ObjectCheck"/> compares a value with. A keyword that is not known is refused, never passed over.</summary>
internal sealed class ObjectSchema
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    private readonly SchemaDocument document;
    private readonly Dictionary<string, JsonElement> properties = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ObjectSchema> understood = new(StringComparer.Ordinal);
    private readonly Lazy<ObjectSchema>? items;
    private readonly Lazy<ObjectSchema>? others;

    public ObjectSchema(JsonElement source, SchemaDocument document)
    {
        this.document = document;
        foreach (var keyword in source.EnumerateObject())
        {
            var value = keyword.Value;
            switch (keyword.Name)
            {
                case "type": Types = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(type => type.GetString()!)] : [value.GetString()!]; break;
                case "properties": properties = value.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal); break;
                case "additionalProperties" when value.ValueKind == JsonValueKind.False: IsClosed = true; break;
                case "additionalProperties" when value.ValueKind == JsonValueKind.True: break;
                case "additionalProperties": others = new(() => new ObjectSchema(value, document)); break;
                case "items": items = new(() => new ObjectSchema(value, document)); break;
                case "required": Required = [.. value.EnumerateArray().Select(name => name.GetString()!)]; break;
                case "enum": Values = [.. value.EnumerateArray().Select(one => one.GetRawText())]; break;
                case "pattern": Pattern = Patterns.GetOrAdd(value.GetString()!, Understand); break;
                case "minLength": MinLength = value.GetInt32(); break;
                case "maxLength": MaxLength = value.GetInt32(); break;
                case "minimum": Minimum = value.GetDouble(); break;
                case "maximum": Maximum = value.GetDouble(); break;
                case "minItems" or "minProperties": MinCount = value.GetInt32(); break;
                case "maxItems" or "maxProperties": MaxCount = value.GetInt32(); break;
                case "$ref": All = [.. All, document.Resolve(value.GetString()!)]; break;
                case "allOf": All = [.. All, .. Each(value)]; break;
                case "anyOf": Any = Each(value); break;
                case "oneOf": One = Each(value); break;
                case "not": Not = new ObjectSchema(value, document); break;
                case "x-kubernetes-list-map-keys": ListKeys = [.. value.EnumerateArray().Select(name => name.GetString()!)]; break;
                // The types beside them say the same; a format only names how a number is stored, and texts with one have a pattern or none at all.
                case "definitions" or "format" or "nullable" or "x-kubernetes-int-or-string" or "x-kubernetes-preserve-unknown-fields" or "x-kubernetes-list-type": break;
                default: throw new NotSupportedException($"The schema's keyword '{keyword.Name}' is not understood.");
            }
        }
    }

    public IReadOnlyList<string> Types { get; } = [];

    /// <summary>Whether what <see cref="Property"/> does not know is refused.</summary>
    public bool IsClosed { get; }

    public IReadOnlyList<string> Required { get; } = [];

    /// <summary>The values allowed, as JSON.</summary>
    public IReadOnlyList<string>? Values { get; }

    public Regex? Pattern { get; }

    public int? MinLength { get; }

    public int? MaxLength { get; }

    public double? Minimum { get; }

    public double? Maximum { get; }

    /// <summary>The fewest items or properties.</summary>
    public int? MinCount { get; }

    /// <summary>The most items or properties.</summary>
    public int? MaxCount { get; }

    public IReadOnlyList<ObjectSchema> All { get; } = [];

    public IReadOnlyList<ObjectSchema>? Any { get; }

    public IReadOnlyList<ObjectSchema>? One { get; }

    public ObjectSchema? Not { get; }

    /// <summary>The fields that tell the items of a list apart: two with the same are one to the API server.</summary>
    public IReadOnlyList<string> ListKeys { get; } = [];

    public IEnumerable<string> PropertyNames => properties.Keys;

    public ObjectSchema? Items => items?.Value;

    /// <summary>What a property must be; null when anything may stand there or, in a closed schema, nothing.</summary>
    public ObjectSchema? Property(string name)
    {
        if (understood.TryGetValue(name, out var known))
            return known;
        return properties.TryGetValue(name, out var source) ? understood.GetOrAdd(name, new ObjectSchema(source, document)) : others?.Value;
    }

    private List<ObjectSchema> Each(JsonElement list) => [.. list.EnumerateArray().Select(one => new ObjectSchema(one, document))];

    // Kubernetes' patterns are RE2's: \PC is the one form among them that .NET writes otherwise.
    private static Regex Understand(string pattern) => new(pattern.Replace(@"\PC", @"\P{C}", StringComparison.Ordinal), RegexOptions.CultureInvariant, LongestMatch);
}
