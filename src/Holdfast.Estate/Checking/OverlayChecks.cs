using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Checking;

/// <summary>Finds overlays that were meant for something else: a misspelt name would add a thing instead of changing one.</summary>
internal static class OverlayChecks
{
    /// <summary>Beyond this many new names in one overlay, guessing what was meant costs more than it helps.</summary>
    private const int MostGuesses = 50;

    public static IEnumerable<Diagnostic> Check(MappingNode root, MappingNode overlay)
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
}
