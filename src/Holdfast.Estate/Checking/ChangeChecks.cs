using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Changes;
using Holdfast.Estate.Reading.Shapes;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Checking;

/// <summary>A change leads to something that the estate has, or gives a new thing all that it needs; a misspelt name must not add one.</summary>
internal static class ChangeChecks
{
    /// <summary>The problem of a change's path, if it has one that the binder cannot see.</summary>
    public static Diagnostic? Check(MappingNode root, ParsedChange change)
    {
        var first = change.Path[0];
        var estate = RecordShape.Of(typeof(EstateModel));
        if (estate.Find(first.Key) is not null && !EnvironmentOverlay.Sections.Contains(first.Key))
            return ShapeDiagnostics.KeyUnknown(first.Place, first.Key, "a change", meant: null, EnvironmentOverlay.Sections);

        ValueShape shape = estate;
        Node? node = root;
        for (var depth = 0; depth < change.Path.Count; depth++)
        {
            var step = change.Path[depth];
            var entry = (node as MappingNode)?.Find(step.Key);
            switch (shape)
            {
                case RecordShape record when record.Find(step.Key) is { } key:
                    if (entry is null && change.TakesAway)
                        return ReferenceDiagnostics.ChangeOfNothing(step.Place, SectionOf(change, depth), step.Key, meant: null, []);
                    shape = key.Value;
                    break;
                case MapShape map:
                    if (entry is null && (change.TakesAway || !MayBeAdded(change, depth, map.Item, NamesIn(node))))
                        return Unknown(change, depth, NamesIn(node));
                    shape = map.Item;
                    break;
                default:
                    // Others say what is wrong with an unknown key, and with a key inside of a value or a list.
                    return null;
            }

            node = entry?.Value;
        }

        return null;
    }

    /// <summary>A name that is new: with all that such a thing needs, it is meant; with less, something else was.</summary>
    private static bool MayBeAdded(ParsedChange change, int depth, ValueShape item, List<string> siblings)
    {
        var required = (item as RecordShape)?.Keys.Where(key => key.IsRequired).Select(key => key.Key).ToList() ?? [];
        if (required.Count > 0)
            return required.TrueForAll(key => Gives(change, depth, key));
        // What needs nothing, such as a tenant, is new only when it resembles none; figures resemble one another.
        return !EstateLoader.SharedSections.Contains(change.Path[0].Key) || depth != 1 || NearestName.Find(change.Path[depth].Key, siblings) is null;
    }

    private static bool Gives(ParsedChange change, int depth, string key) => depth + 1 < change.Path.Count
        ? change.Path[depth + 1].Key == key
        : change.Value is MappingNode mapping && mapping.Find(key) is { Value.IsAbsent: false };

    private static Diagnostic Unknown(ParsedChange change, int depth, List<string> siblings)
    {
        var step = change.Path[depth];
        return ReferenceDiagnostics.ChangeOfNothing(step.Place, SectionOf(change, depth), step.Key, NearestName.Find(step.Key, siblings), siblings);
    }

    private static List<string> NamesIn(Node? section) => section is MappingNode mapping ? [.. mapping.Entries.Select(entry => entry.Key)] : [];

    private static string SectionOf(ParsedChange change, int depth) =>
        depth == 0 ? "the estate" : string.Join('/', change.Path.Take(depth).Select(step => Quote.Plain(step.Key)));
}
