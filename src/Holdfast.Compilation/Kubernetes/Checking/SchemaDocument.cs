using System.Collections.Concurrent;
using System.Text.Json;

namespace Holdfast.Compilation.Kubernetes.Checking;

/// <summary>A document of JSON Schema draft 7. Only what a value meets is understood: of the 278 KB of a database cluster most is never asked for.</summary>
internal sealed class SchemaDocument(byte[] text)
{
    private const string OfDefinitions = "#/definitions/";

    private readonly JsonElement root = JsonDocument.Parse(text).RootElement;
    private readonly ConcurrentDictionary<string, ObjectSchema> definitions = new(StringComparer.Ordinal);

    public ObjectSchema Root => new(root, this);

    public ObjectSchema Definition(string name) => definitions.GetOrAdd(name, static (key, document) => new ObjectSchema(document.root.GetProperty("definitions").GetProperty(key), document), this);

    public ObjectSchema Resolve(string reference) => reference.StartsWith(OfDefinitions, StringComparison.Ordinal)
        ? Definition(reference[OfDefinitions.Length..])
        : throw new NotSupportedException($"The reference '{reference}' leads out of its document.");
}
