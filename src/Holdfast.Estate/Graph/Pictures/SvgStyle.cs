using System.Text;
using Holdfast.Estate.Model;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>The colours and lines of a picture, for light and dark viewers.</summary>
/// <remarks>
/// Every rule starts with the picture's own class, so that a picture pasted into a page changes nothing else there. Colours are written
/// out instead of being variables: viewers that are not browsers do not know variables.
/// </remarks>
internal static class SvgStyle
{
    private const string Root = ".holdfast-graph";

    private static readonly string[] Levels = ["c0", "c1", "c2", "c3", "cx"];

    /// <summary>The class of a node or line, by how critical it is.</summary>
    public static string ClassOf(Criticality? level) => level is { } known ? Levels[(int)known] : Levels[^1];

    public static readonly string Sheet = Compose();

    private static string Compose()
    {
        var css = new StringBuilder();
        Rule(css, "text", "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;fill:#1f2328");
        Rule(css, ".t", "font-size:18px;font-weight:600");
        Rule(css, ".m", "font-size:12px;fill:#57606a");
        Rule(css, ".h", "font-size:13px;font-weight:600;fill:#57606a");
        Rule(css, ".n", $"font-size:{ColumnLayout.NameSize}px;font-weight:600");
        Rule(css, ".d", $"font-size:{ColumnLayout.CaptionSize}px;fill:#424a53");
        Rule(css, ".e", "fill:none;stroke-width:1.5;stroke-opacity:.6");
        Rule(css, ".s", "stroke-width:1.5");
        Rule(css, ".u", "fill:none;stroke-width:1.5");
        Rule(css, ".r", "stroke-dasharray:2 4;stroke-linecap:round");
        Rule(css, ".k", "stroke-dasharray:5 3");
        Colours(css, page: "#ffffff", band: "#f6f8fa", border: "#d8dee4");
        Level(css, "c0", fill: "#fde2e1", stroke: "#b42318");
        Level(css, "c1", fill: "#fdecd2", stroke: "#b54708");
        Level(css, "c2", fill: "#dbeafe", stroke: "#1d4ed8");
        Level(css, "c3", fill: "#e7ebf0", stroke: "#57606a");
        Level(css, "cx", fill: "#ffffff", stroke: "#8c959f");

        css.Append("@media (prefers-color-scheme:dark){\n");
        Rule(css, "text", "fill:#e6edf3");
        Rule(css, ".m", "fill:#9da7b3");
        Rule(css, ".h", "fill:#9da7b3");
        Rule(css, ".d", "fill:#c3ccd6");
        Colours(css, page: "#0d1117", band: "#151b23", border: "#30363d");
        Level(css, "c0", fill: "#44181a", stroke: "#ff8a80");
        Level(css, "c1", fill: "#3d2705", stroke: "#f0a94b");
        Level(css, "c2", fill: "#10305c", stroke: "#79b8ff");
        Level(css, "c3", fill: "#262c34", stroke: "#9aa5b1");
        Level(css, "cx", fill: "#0d1117", stroke: "#6e7681");
        css.Append("}\n");
        return css.ToString();
    }

    private static void Colours(StringBuilder css, string page, string band, string border)
    {
        Rule(css, ".p", $"fill:{page}");
        Rule(css, ".b", $"fill:{band};stroke:{border}");
    }

    // A shape is filled and outlined, a line (e), an outline (u) and an arrowhead (a) take the outline's colour alone.
    private static void Level(StringBuilder css, string level, string fill, string stroke)
    {
        Rule(css, $".s.{level}", $"fill:{fill};stroke:{stroke}");
        css.Append($"{Root} .e.{level},{Root} .u.{level}{{stroke:{stroke}}}\n");
        Rule(css, $".a.{level}", $"fill:{stroke}");
    }

    private static void Rule(StringBuilder css, string selector, string declarations) =>
        css.Append($"{Root} {selector}{{{declarations}}}\n");
}
