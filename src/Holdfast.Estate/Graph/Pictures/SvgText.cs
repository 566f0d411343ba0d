using System.Buffers;
using System.Text;

namespace Holdfast.Estate.Graph.Pictures;

/// <summary>Text as SVG holds it: escaped, and without the characters that XML forbids.</summary>
internal static class SvgText
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,:;/%*()'\u00b7 ");

    public static StringBuilder AppendEscaped(this StringBuilder svg, string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return svg.Append(text);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => svg.Append("&lt;"),
                '>' => svg.Append("&gt;"),
                '&' => svg.Append("&amp;"),
                '"' => svg.Append("&quot;"),
                0xFFFE or 0xFFFF => svg.Append('?'),
                _ when Rune.IsControl(rune) => svg.Append(' '),
                _ => svg.Append(rune.ToString()),
            };
        }

        return svg;
    }
}
