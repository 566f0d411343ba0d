namespace Holdfast.Estate.Graph.Pictures;

/// <summary>
/// How wide a text is, without a font at hand: the advances of DejaVu Sans, the widest of the fonts that a viewer is likely to choose,
/// so that no label is ever wider than its box.
/// </summary>
internal static class TextWidth
{
    private const int PerThousand = 1000;
    private const int OtherLetter = 690;
    private const int WideScript = 1000;

    public static int Of(string text, int fontSize, bool bold = false)
    {
        var sum = 0;
        foreach (var letter in text)
            sum += AdvanceOf(letter);
        var width = sum * fontSize;
        return ((bold ? width * 112 / 100 : width) + PerThousand - 1) / PerThousand;
    }

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Fit(string text, int fontSize, int width, bool bold = false)
    {
        if (Of(text, fontSize, bold) <= width)
            return text;
        var kept = text.Length;
        while (kept > 0 && Of(string.Concat(text.AsSpan(0, kept), "…"), fontSize, bold) > width)
            kept -= char.IsLowSurrogate(text[kept - 1]) && kept > 1 ? 2 : 1;
        return text[..kept] + "…";
    }

    private static int AdvanceOf(char letter) => letter switch
    {
        >= 'a' and <= 'z' => LowerCase[letter - 'a'],
        >= '0' and <= '9' => 637,
        '-' => 361,
        ' ' or '.' or ',' or '\u00b7' => 318,
        '/' or ':' or '(' or ')' => 391,
        '%' or '@' or '…' => 1000,
        '*' => 500,
        'W' or 'M' or 'Q' or 'O' or 'D' or 'G' => 989,
        <= '\u024f' => OtherLetter,
        _ => WideScript,
    };

    private static ReadOnlySpan<short> LowerCase =>
    [
        613, 635, 550, 635, 616, 352, 635, 634, 278, 278, 580, 278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525,
    ];
}
