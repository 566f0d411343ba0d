using Holdfast.Estate.Diagnostics;
using YamlDotNet.Core;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A list or a section whose end has not been read yet.</summary>
internal sealed class OpenCollection(SourcePlace place, bool isMapping, AnchorName anchor)
{
    private const int LongestWithoutIndex = 16;
    private readonly List<Node> items = [];
    private readonly List<MappingEntry> entries = [];
    private Dictionary<string, SourcePlace>? firstPlaces;
    private (string Text, SourcePlace Place, bool Dropped)? pendingKey;
    private long unfoldedCount = 1;

    public AnchorName Anchor => anchor;

    public void Add(Node node, SourcePlace writtenAt, List<Diagnostic> problems)
    {
        unfoldedCount += node.UnfoldedCount;
        if (!isMapping)
        {
            items.Add(node);
        }
        else if (pendingKey is { } key)
        {
            if (!key.Dropped)
                entries.Add(new MappingEntry(key.Text, key.Place, node));
            pendingKey = null;
        }
        else
        {
            pendingKey = TakeKey(node, writtenAt, problems);
        }
    }

    public Node Close() => isMapping
        ? new MappingNode(place, entries) { UnfoldedCount = unfoldedCount }
        : new SequenceNode(place, items) { UnfoldedCount = unfoldedCount };

    private (string Text, SourcePlace Place, bool Dropped) TakeKey(Node node, SourcePlace writtenAt, List<Diagnostic> problems)
    {
        if (node is not ScalarNode { IsNull: false } scalar)
        {
            problems.Add(FileDiagnostics.KeyNotText(writtenAt));
            return ("", writtenAt, Dropped: true);
        }

        if (FirstPlaceOf(scalar.Text) is not { } first)
            return (scalar.Text, writtenAt, Dropped: false);
        problems.Add(FileDiagnostics.KeyDuplicate(writtenAt, scalar.Text, first));
        return (scalar.Text, writtenAt, Dropped: true);
    }

    // Most sections are short, and looking through them is quicker than building an index.
    private SourcePlace? FirstPlaceOf(string key)
    {
        if (entries.Count > LongestWithoutIndex)
        {
            firstPlaces ??= entries.ToDictionary(entry => entry.Key, entry => entry.KeyPlace, StringComparer.Ordinal);
            for (var index = firstPlaces.Count; index < entries.Count; index++)
                firstPlaces.Add(entries[index].Key, entries[index].KeyPlace);
            return firstPlaces.TryGetValue(key, out var place) ? place : null;
        }

        return entries.Find(entry => entry.Key == key)?.KeyPlace;
    }
}
