using System.Globalization;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading.Tree;

namespace Holdfast.Estate.Reading;

/// <summary>Where in the files each part of an estate stands, by its path of keys.</summary>
public sealed class EstatePlaces
{
    private readonly MappingNode root;

    internal EstatePlaces(MappingNode root) => this.root = root;

    /// <summary>The place of a part, or of the nearest part around it that is written down.</summary>
    /// <param name="path">Keys from the top, list positions as numbers: <c>Of("stores", "erp", "backup")</c>.</param>
    public SourcePlace Of(params ReadOnlySpan<string> path)
    {
        var place = root.Place;
        Node node = root;
        foreach (var step in path)
        {
            if (node is MappingNode mapping && mapping.Find(step) is { } entry)
            {
                node = entry.Value;
                place = node is ScalarNode { IsNull: false } ? node.Place : entry.KeyPlace;
            }
            else if (node is SequenceNode sequence && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < sequence.Items.Count)
            {
                node = sequence.Items[position];
                place = node.Place;
            }
            else
            {
                break;
            }
        }

        return place;
    }
}
