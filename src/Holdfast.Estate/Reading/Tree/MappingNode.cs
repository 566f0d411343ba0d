using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A section: keys with values, in the order of the file.</summary>
internal sealed record MappingNode(SourcePlace Place, IReadOnlyList<MappingEntry> Entries) : Node(Place)
{
    private Dictionary<string, MappingEntry>? byKey;

    // A copy with other entries ('with') takes the index along, and must not look things up in the entries of the original.
    public IReadOnlyList<MappingEntry> Entries
    {
        get;
        init
        {
            field = value;
            byKey = null;
        }
    } = Entries;

    public override string KindName => "a section";

    public MappingEntry? Find(string key)
    {
        byKey ??= Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        return byKey.GetValueOrDefault(key);
    }
}
