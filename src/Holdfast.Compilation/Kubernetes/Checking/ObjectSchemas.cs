using System.Collections.Concurrent;
using System.Text.Json;

namespace Holdfast.Compilation.Kubernetes.Checking;

/// <summary>The schemas of Kubernetes and of the custom resources that are emitted: each is read when it is first asked for. For any number of threads.</summary>
internal static class ObjectSchemas
{
    private static readonly Lazy<Dictionary<string, string>> Kinds = new(() => JsonSerializer.Deserialize<Dictionary<string, string>>(Read("kinds.json")!)!);
    private static readonly Lazy<SchemaDocument> Core = new(() => new SchemaDocument(Read("kubernetes.json")!));
    private static readonly ConcurrentDictionary<(string ApiVersion, string Kind), ObjectSchema?> Known = [];

    /// <summary>The schema of a kind; null when there is none, and then nobody knows whether its objects are right.</summary>
    public static ObjectSchema? Find(string apiVersion, string kind) => Known.GetOrAdd((apiVersion, kind), static key => Load(key.ApiVersion, key.Kind));

    private static ObjectSchema? Load(string apiVersion, string kind)
    {
        if (Kinds.Value.TryGetValue($"{apiVersion} {kind}", out var definition))
            return Core.Value.Definition(definition);
        return apiVersion.Split('/') is [var group, var version] && Read($"{group}.{kind.ToLowerInvariant()}_{version}.json") is { } custom
            ? new SchemaDocument(custom).Root
            : null;
    }

    private static byte[]? Read(string name)
    {
        using var stream = typeof(ObjectSchemas).Assembly.GetManifestResourceStream("schemas." + name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
