using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>Numbers as people write them: digits, and digits on both sides of a point; no sign, no exponent, no separators.</summary>
internal static class PlainDecimal
{
    public static bool TryParse(ReadOnlySpan<char> text, int mostDecimals, out decimal value)
    {
        value = 0;
        if (text.IsEmpty || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1]))
            return false;
        var point = text.IndexOf('.');
        return (point < 0 || text.Length - point - 1 <= mostDecimals)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
