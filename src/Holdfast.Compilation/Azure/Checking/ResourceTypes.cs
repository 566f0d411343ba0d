using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Index;
using Holdfast.Compilation.Azure.Bicep;
using ConcreteType = global::Azure.Bicep.Types.Concrete.ResourceType;

namespace Holdfast.Compilation.Azure.Checking;

/// <summary>The published types of Azure's resources: an index that is read once, and each type when it is first asked for. For one thread.</summary>
internal sealed class ResourceTypes
{
    private readonly AzTypeLoader loader = new();
    private readonly TypeIndex index;
    private readonly Dictionary<string, ConcreteType?> known = new(StringComparer.OrdinalIgnoreCase);

    public ResourceTypes() => index = loader.LoadTypeIndex();

    /// <summary>A type in a version; null when nobody has published it.</summary>
    public ConcreteType? Find(ResourceType type)
    {
        var name = type.ToString();
        if (known.TryGetValue(name, out var found))
            return found;
        return known[name] = index.Resources.TryGetValue(name, out var reference) ? loader.LoadResourceType(reference) : null;
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
}
