using Holdfast.Estate.Diagnostics;
using YamlDotNet.Core;

namespace Holdfast.Estate.Reading.Tree;

/// <summary>A list or a section whose end has not been read yet.</summary>
internal sealed class OpenCollection(SourcePlace place, bool isMapping, AnchorName anchor)
{
    private readonly List<Node> items = [];
    private readonly List<MappingEntry> entries = [];
    private readonly Dictionary<string, SourcePlace> firstPlaces = new(StringComparer.Ordinal);
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

        if (firstPlaces.TryAdd(scalar.Text, writtenAt))
            return (scalar.Text, writtenAt, Dropped: false);
        problems.Add(FileDiagnostics.KeyDuplicate(writtenAt, scalar.Text, firstPlaces[scalar.Text]));
        return (scalar.Text, writtenAt, Dropped: true);
    }
}
