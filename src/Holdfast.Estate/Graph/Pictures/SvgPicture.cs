using System.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>The dependency graph as a picture that needs nothing else: no script, no font, no style sheet; light or dark as its viewer is.</summary>
public static class SvgPicture
{
    private const int HeadHeight = 112;

    /// <summary>Draws a graph, or the part of it that <see cref="DependencyGraph.Below"/> gives.</summary>
    /// <param name="estate">The estate that the graph was built from.</param>
    /// <param name="graph">What to draw.</param>
    public static string Of(EstateModel estate, DependencyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(graph);
        var levels = StrictestCriticality.Of(estate, graph);
        var layout = ColumnLayout.Of(estate, graph, levels, HeadHeight);
        var width = Math.Max(layout.Width, SvgHead.LeastWidth);
        var height = layout.Bottom + ColumnLayout.Margin;

        var svg = new StringBuilder(8192 + (graph.Nodes.Count * 500));
        svg.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"holdfast-graph\" role=\"img\" width=\"{width}\" height=\"{height}\"");
        svg.Append($" viewBox=\"0 0 {width} {height}\">\n");
        SvgHead.Append(svg, estate, graph, layout, width, height);
        foreach (var band in layout.Bands)
            AppendBand(svg, estate, band, width, isTitled: layout.Bands.Count > 1 || band.Tenant is not null);
        SvgHead.AppendColumnTitles(svg, layout, HeadHeight);
        foreach (var link in layout.Links)
            svg.AppendLine(link);
        foreach (var band in layout.Bands)
        {
            foreach (var slot in band.Columns.SelectMany(column => column))
                AppendNode(svg, estate, layout, slot, levels);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void AppendBand(StringBuilder svg, EstateModel estate, LayoutBand band, int width, bool isTitled)
    {
        svg.Append($"<rect class=\"b\" x=\"{ColumnLayout.Margin}\" y=\"{band.Y}\" width=\"{width - (2 * ColumnLayout.Margin)}\"");
        svg.Append($" height=\"{band.Height}\" rx=\"8\"/>\n");
        if (!isTitled)
            return;
        svg.Append($"<text class=\"h\" x=\"{ColumnLayout.Margin + 14}\" y=\"{band.Y + 20}\">");
        svg.AppendEscaped(band.Tenant ?? $"{estate.Estate} (all)").Append("</text>\n");
    }

    private static void AppendNode(
        StringBuilder svg, EstateModel estate, ColumnLayout layout, LayoutSlot slot, Dictionary<string, Criticality> levels)
    {
        if (slot.Node is not { } node)
            return;
        Criticality? level = levels.TryGetValue(node.Name, out var known) ? known : null;
        var levelClass = SvgStyle.ClassOf(level);
        var isBuffered = node.Kind == GraphNodeKind.Partner && estate.Partners[node.Name].Buffer == PartnerBuffer.Relay;
        var caption = layout.Captions[node.Name];
        var room = slot.Width - (2 * ColumnLayout.Padding);

        if (slot.IsPointedAt)
            svg.AppendArrowhead(slot, levelClass);
        svg.Append("<g><title>").AppendEscaped(node.Name).Append(": ").AppendEscaped(caption).Append("</title>");
        svg.AppendShape(slot, node.Kind, isBuffered, levelClass);
        // The lid of a drum takes room at the top: the lines under it stand a little lower.
        var drop = node.Kind == GraphNodeKind.Store ? 3 : 0;
        svg.Append($"<text class=\"n\" x=\"{slot.X + ColumnLayout.Padding}\" y=\"{slot.Y + 20 + drop}\">");
        svg.AppendEscaped(TextWidth.Fit(node.Name, ColumnLayout.NameSize, room, bold: true)).Append("</text>");
        svg.Append($"<text class=\"d\" x=\"{slot.X + ColumnLayout.Padding}\" y=\"{slot.Y + 36 + drop}\">");
        svg.AppendEscaped(TextWidth.Fit(caption, ColumnLayout.CaptionSize, room)).Append("</text></g>\n");
    }
}
