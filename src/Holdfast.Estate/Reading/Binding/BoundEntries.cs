using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading.Binding;

/// <summary>
/// What has been bound already, by the entry that was read: an overlay leaves most entries as they are, and their records, which never
/// change, are used again.
/// </summary>
internal sealed class BoundEntries
{
    private readonly Dictionary<MappingEntry, BoundEntry> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Records with a blank somewhere inside.</summary>
    public HashSet<object> Incomplete { get; } = new(ReferenceEqualityComparer.Instance);

    // An alias puts one entry into two sections, so the type is asked too.
    public BoundEntry? Find(MappingEntry entry, Type type) => known.TryGetValue(entry, out var bound) && bound.Record.GetType() == type ? bound : null;

    public void Add(MappingEntry entry, object record, List<Diagnostic> problems, List<PendingReference> references) =>
        known[entry] = new BoundEntry(record, problems.Count == 0 ? [] : problems, references.Count == 0 ? [] : references);

    /// <summary>A record and what was found while it was bound.</summary>
    internal sealed record BoundEntry(object Record, IReadOnlyList<Diagnostic> Problems, IReadOnlyList<PendingReference> References);
}
