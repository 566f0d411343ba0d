using System.Text;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>The outline of each kind of node: a stadium, a box, a drum, a hexagon.</summary>
internal static class SvgShapes
{
    private const int DrumLid = 5;
    private const int Point = 9;
    private const int DoubleLine = 5;

    public static void AppendShape(this StringBuilder svg, LayoutSlot slot, GraphNodeKind kind, bool isBuffered, string level)
    {
        switch (kind)
        {
            case GraphNodeKind.Process:
                AppendBox(svg, slot, radius: LayoutSlot.NodeHeight / 2, level);
                break;
            case GraphNodeKind.Store:
                AppendDrum(svg, slot, level);
                break;
            case GraphNodeKind.Partner:
                AppendHexagon(svg, slot, isBuffered, level);
                break;
            case GraphNodeKind.Relay:
                AppendBox(svg, slot, radius: 2, level);
                svg.Append($"<path class=\"u {level}\" d=\"M{slot.X + DoubleLine} {slot.Y}v{slot.Height}\"/>");
                break;
            default:
                AppendBox(svg, slot, radius: 6, level);
                break;
        }
    }

    private static void AppendBox(StringBuilder svg, LayoutSlot slot, int radius, string level) => svg.Append(
        $"<rect class=\"s {level}\" x=\"{slot.X}\" y=\"{slot.Y}\" width=\"{slot.Width}\" height=\"{slot.Height}\" rx=\"{radius}\"/>");

    private static void AppendDrum(StringBuilder svg, LayoutSlot slot, string level)
    {
        var half = slot.Width / 2;
        var side = slot.Height - (2 * DrumLid);
        var lid = $"a{half} {DrumLid} 0 0 0 {2 * half} 0";
        svg.Append($"<path class=\"s {level}\" d=\"M{slot.X} {slot.Y + DrumLid}a{half} {DrumLid} 0 0 1 {2 * half} 0");
        svg.Append($"v{side}a{half} {DrumLid} 0 0 1 {-2 * half} 0z\"/>");
        svg.Append($"<path class=\"u {level}\" d=\"M{slot.X} {slot.Y + DrumLid}{lid}\"/>");
    }

    // The second line at the left is the relay: what comes in stops there first.
    private static void AppendHexagon(StringBuilder svg, LayoutSlot slot, bool isBuffered, string level)
    {
        var half = slot.Height / 2;
        var flat = slot.Width - (2 * Point);
        svg.Append($"<path class=\"s {level}\" d=\"M{slot.X + Point} {slot.Y}h{flat}l{Point} {half}l{-Point} {half}h{-flat}l{-Point} {-half}z\"/>");
        if (isBuffered)
            svg.Append($"<path class=\"u {level}\" d=\"M{slot.X + Point + DoubleLine} {slot.Y}l{-Point} {half}l{Point} {half}\"/>");
    }
}
