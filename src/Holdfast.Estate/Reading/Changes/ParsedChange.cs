using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading.Changes;

/// <summary>A change that could be read: where it leads and what it puts there.</summary>
internal sealed record ParsedChange(IReadOnlyList<ChangeStep> Path, Node Value)
{
    public bool TakesAway => Value.IsAbsent;

    /// <summary>The change as an overlay: sections around the value, one for each step.</summary>
    public MappingNode AsOverlay()
    {
        var below = Value;
        for (var depth = Path.Count - 1; depth >= 0; depth--)
        {
            // A section stands where its own key does: what is missing in it is missing there.
            var section = Path[Math.Max(0, depth - 1)].Place;
            below = new MappingNode(section, [new MappingEntry(Path[depth].Key, Path[depth].Place, below)]);
        }

        return (MappingNode)below;
    }
}
