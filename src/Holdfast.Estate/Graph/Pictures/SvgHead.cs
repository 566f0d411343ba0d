using System.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>What stands above the columns: the title, one sentence, the key to colours and lines, the columns' names.</summary>
internal static class SvgHead
{
    /// <summary>As wide as the key.</summary>
    public const int LeastWidth = 900;

    private const int Swatch = 22;
    private const int KeyY = 76;

    private static readonly string[] ColumnTitles = ["Processes", "Workloads", "Stores and partners"];

    public static void Append(StringBuilder svg, EstateModel estate, DependencyGraph graph, ColumnLayout layout, int width, int height)
    {
        svg.Append("<title>What stands on what in ").AppendEscaped(estate.Estate.Text).Append("</title>\n");
        svg.Append("<desc>").AppendEscaped(Summary(graph, layout)).Append("</desc>\n");
        svg.Append("<style>\n").Append(SvgStyle.Sheet).Append("</style>\n");
        svg.Append($"<rect class=\"p\" width=\"{width}\" height=\"{height}\"/>\n");
        svg.Append($"<text class=\"t\" x=\"{ColumnLayout.Margin}\" y=\"34\">").AppendEscaped(estate.Estate.Text).Append("</text>\n");
        svg.Append($"<text class=\"m\" x=\"{ColumnLayout.Margin}\" y=\"54\">");
        svg.AppendEscaped(TextWidth.Fit(estate.About ?? Summary(graph, layout), 12, width - (2 * ColumnLayout.Margin))).Append("</text>\n");
        AppendKey(svg);
    }

    public static void AppendColumnTitles(StringBuilder svg, ColumnLayout layout, int top)
    {
        for (var column = 0; column < ColumnTitles.Length; column++)
            svg.Append($"<text class=\"h\" x=\"{layout.ColumnX[column]}\" y=\"{top - 8}\">{ColumnTitles[column]}</text>\n");
    }

    private static string Summary(DependencyGraph graph, ColumnLayout layout)
    {
        int Count(GraphNodeKind kind) => graph.Nodes.Count(node => node.Kind == kind);
        var tenants = layout.Bands.Count(band => band.Tenant is not null);
        return $"Processes ({Count(GraphNodeKind.Process)}) stand on workloads ({Count(GraphNodeKind.Workload)}), " +
            $"and these on stores ({Count(GraphNodeKind.Store)}) and partners ({Count(GraphNodeKind.Partner)})" +
            (tenants > 0 ? $", in a band for each tenant ({tenants})." : ".");
    }

    private static void AppendKey(StringBuilder svg)
    {
        var x = ColumnLayout.Margin;
        foreach (var level in Enum.GetValues<Criticality>())
        {
            svg.Append($"<rect class=\"s {SvgStyle.ClassOf(level)}\" x=\"{x}\" y=\"{KeyY - 10}\" width=\"{Swatch}\" height=\"12\" rx=\"3\"/>");
            x = AppendLabel(svg, x, NodeCaption.Word(level));
        }

        x = AppendLineKey(svg, x, "r", "replica of");
        x = AppendLineKey(svg, x, "k", "restored together");
        svg.Append($"<path class=\"u c3\" d=\"M{x + 6} {KeyY - 11}l-5 7l5 7m6 -14l-5 7l5 7\"/>");
        AppendLabel(svg, x - 4, "kept by the relay");
    }

    private static int AppendLineKey(StringBuilder svg, int x, string dashes, string label)
    {
        svg.Append($"<path class=\"u c3 {dashes}\" d=\"M{x} {KeyY - 4}h{Swatch}\"/>");
        return AppendLabel(svg, x, label);
    }

    private static int AppendLabel(StringBuilder svg, int x, string label)
    {
        svg.Append($"<text class=\"m\" x=\"{x + Swatch + 6}\" y=\"{KeyY}\">{label}</text>\n");
        return x + Swatch + 6 + TextWidth.Of(label, 12) + 18;
    }
}
