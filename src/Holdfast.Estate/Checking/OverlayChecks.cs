using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Shapes;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Checking;

/// <summary>Finds overlays that were meant for something else: a misspelt name would add a thing instead of changing one.</summary>
internal static class OverlayChecks
{
    /// <summary>Beyond this many new names in one overlay, guessing what was meant costs more than it helps.</summary>
    private const int MostGuesses = 50;

    public static IEnumerable<Diagnostic> Check(MappingNode root, MappingNode overlay) => [.. Misspelt(root, overlay), .. TakenInVain(overlay)];

    private static IEnumerable<Diagnostic> Misspelt(MappingNode root, MappingNode overlay)
    {
        foreach (var section in overlay.Entries.Where(entry => EstateLoader.SharedSections.Contains(entry.Key)))
        {
            if (section.Value is not MappingNode things || root.Find(section.Key)?.Value is not MappingNode known)
                continue;
            foreach (var thing in things.Entries.Where(entry => known.Find(entry.Key) is null).Take(MostGuesses))
            {
                if (NearestName.Find(thing.Key, known.Entries.Select(entry => entry.Key)) is { } meant)
                    yield return ReferenceDiagnostics.OverlayMeansNothing(thing.KeyPlace, section.Key, thing.Key, meant);
            }
        }
    }

    /// <summary>
    /// An empty value takes a key away and is gone after merging: where there is no such key, the binder could not say so any more.
    /// </summary>
    public static IEnumerable<Diagnostic> TakenInVain(MappingNode overlay)
    {
        var open = new Stack<(MappingNode Section, ValueShape Shape, string Name)>([(overlay, RecordShape.Of(typeof(EstateModel)), "the estate")]);
        while (open.TryPop(out var part))
        {
            foreach (var entry in part.Section.Entries)
            {
                var key = (part.Shape as RecordShape)?.Find(entry.Key);
                if (part.Shape is RecordShape record && key is null && entry.Value.IsAbsent)
                    yield return ShapeDiagnostics.KeyUnknown(entry.KeyPlace, entry.Key, part.Name, NearestName.Find(entry.Key, record.Keys.Select(known => known.Key)), record.Keys.Select(known => known.Key));
                if (entry.Value is MappingNode below && (key?.Value ?? (part.Shape as MapShape)?.Item) is { } shape)
                    open.Push((below, shape, part.Name == "the estate" ? entry.Key : $"{part.Name}/{Quote.Plain(entry.Key)}"));
            }
        }
    }
}
