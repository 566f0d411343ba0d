using Holdfast.Estate.Diagnostics;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A section: keys with values, in the order of the file.</summary>
internal sealed record MappingNode(SourcePlace Place, IReadOnlyList<MappingEntry> Entries) : Node(Place)
{
    private const int LongestWithoutIndex = 16;
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
        // Most sections are short, and looking through them is quicker than building an index.
        if (Entries.Count <= LongestWithoutIndex)
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry;
            }

            return null;
        }

        byKey ??= Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        return byKey.GetValueOrDefault(key);
    }
}
