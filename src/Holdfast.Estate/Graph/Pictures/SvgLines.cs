using System.Text;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>The lines between nodes.</summary>
internal static class SvgLines
{
    private const int ArrowLength = 7;
    private const int ArrowHalfHeight = 4;
    private const int SmallestBulge = 18;
    private const int LargestBulge = 46;

    public static void AppendLine(this StringBuilder svg, LayoutLink link)
    {
        if (link.Source.Column == link.Target.Column)
            AppendArc(svg, link);
        else
            AppendCurve(svg, link);
    }

    // A line that starts in a passage also draws the way through it, so that the lines that meet there go on as one.
    private static void AppendCurve(StringBuilder svg, LayoutLink link)
    {
        var (source, target) = (link.Source, link.Target);
        var bend = (target.X - source.Right) / 2;
        svg.Append($"<path class=\"e {SvgStyle.ClassOf(link.Level)}\" d=\"M");
        if (source.Node is null)
            svg.Append($"{source.X} {source.MiddleY}H{source.Right}");
        else
            svg.Append($"{source.Right} {source.MiddleY}");
        var end = target.Node is null ? target.X : target.X - ArrowLength + 1;
        svg.Append($"C{source.Right + bend} {source.MiddleY} {target.X - bend} {target.MiddleY} {end} {target.MiddleY}\"/>\n");
    }

    private static void AppendArc(StringBuilder svg, LayoutLink link)
    {
        var (source, target) = (link.Source, link.Target);
        var distance = Math.Abs(source.MiddleY - target.MiddleY);
        var bulge = Math.Clamp(distance / 4, SmallestBulge, LargestBulge);
        var dashes = link.Kind switch
        {
            GraphEdgeKind.ConsistentWith => " k",
            GraphEdgeKind.ReplicaOf => " r",
            _ => "",
        };
        var level = SvgStyle.ClassOf(link.Level);
        var isArrow = link.Kind != GraphEdgeKind.ConsistentWith;
        // Off the middle, so that what comes, what goes and what is restored together do not lie on one another.
        var aside = isArrow ? 4 : 13;
        var down = source.MiddleY <= target.MiddleY ? aside : -aside;
        var (from, to) = (source.MiddleY + down, target.MiddleY - down);
        var end = isArrow ? target.Right + ArrowLength - 1 : target.Right;
        svg.Append($"<path class=\"e {level}{dashes}\" d=\"M{source.Right} {from}");
        svg.Append($"C{source.Right + bulge} {from} {target.Right + bulge} {to} {end} {to}\"/>\n");
        if (isArrow)
            svg.Append($"<path class=\"a {level}\" d=\"M{target.Right} {to}l{ArrowLength} {-ArrowHalfHeight}v{2 * ArrowHalfHeight}z\"/>\n");
    }

    /// <summary>One arrowhead for all lines that end at the left of a node.</summary>
    public static void AppendArrowhead(this StringBuilder svg, LayoutSlot target, string level) => svg.Append(
        $"<path class=\"a {level}\" d=\"M{target.X} {target.MiddleY}l{-ArrowLength} {-ArrowHalfHeight}v{2 * ArrowHalfHeight}z\"/>\n");
}
