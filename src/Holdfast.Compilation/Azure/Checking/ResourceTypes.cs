using Azure.Bicep.Types;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Index;
using Azure.Bicep.Types.Serialization;
using Holdfast.Compilation.Azure.Bicep;
using ConcreteType = global::Azure.Bicep.Types.Concrete.ResourceType;
using TypeBase = global::Azure.Bicep.Types.Concrete.TypeBase;

namespace Holdfast.Compilation.Azure.Checking;

/// <summary>The published types of Azure's resources: an index that is read once, and each file of types when the first of them is asked for. For one thread.</summary>
internal sealed class ResourceTypes
{
    private readonly TypeFiles loader = new();
    private readonly TypeIndex index;
    private readonly Dictionary<string, ConcreteType?> known = new(StringComparer.OrdinalIgnoreCase);

    public ResourceTypes() => index = loader.LoadTypeIndex();

    /// <summary>A type in a version; null when nobody has published it.</summary>
    public ConcreteType? Find(ResourceType type)
    {
        var name = type.ToString();
        if (known.TryGetValue(name, out var found))
            return found;
        return known[name] = index.Resources.TryGetValue(name, out var reference) ? loader.Find(reference) : null;
    }

    /// <summary>Reads types before they are asked for.</summary>
    public void Load(IEnumerable<ResourceType> types)
    {
        foreach (var type in types)
            Find(type);
    }

    /// <summary>The stable versions of a type, the newest first.</summary>
    public IReadOnlyList<string> StableVersions(string name) =>
    [
        .. index.Resources.Keys.Where(key => key.StartsWith(name + "@", StringComparison.OrdinalIgnoreCase))
            .Select(key => key[(name.Length + 1)..])
            .Where(version => version.Length == "2026-01-01".Length)
            .OrderDescending(StringComparer.Ordinal),
    ];

    /// <summary>The library reads a whole file for each type in it, all of the network's for a subnet; this one keeps what it has read.</summary>
    private sealed class TypeFiles : AzTypeLoader
    {
        private readonly Dictionary<string, TypeBase[]> read = new(StringComparer.Ordinal);

        public ConcreteType Find(CrossFileTypeReference reference)
        {
            if (!read.TryGetValue(reference.RelativePath, out var types))
            {
                using var stream = GetContentStreamAtPath(reference.RelativePath);
                types = read[reference.RelativePath] = TypeSerializer.Deserialize(stream);
            }

            return (ConcreteType)types[reference.Index];
        }
    }
}
