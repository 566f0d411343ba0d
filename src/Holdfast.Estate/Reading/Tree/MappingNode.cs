using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A section: keys with values, in the order of the file.</summary>
internal sealed record MappingNode(SourcePlace Place, IReadOnlyList<MappingEntry> Entries) : Node(Place)
{
    private Dictionary<string, MappingEntry>? byKey;

    public override string KindName => "a section";

    public MappingEntry? Find(string key)
    {
        byKey ??= Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        return byKey.GetValueOrDefault(key);
    }
}
