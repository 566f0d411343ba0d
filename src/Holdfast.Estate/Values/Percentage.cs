using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>A percentage.</summary>
/// <param name="Fraction">The value as a fraction: 0.3 for 30%.</param>
public readonly record struct Percentage(decimal Fraction)
{
    private const int MostDecimals = 10;

    /// <summary>Reads a percentage from 0% to 1000%, with at most ten decimals.</summary>
    public static bool TryParse(string text, out Percentage value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        if (!text.EndsWith('%') || text.Length > 15)
            return false;
        if (!PlainDecimal.TryParse(text.AsSpan()[..^1], MostDecimals, out var percent) || percent > 1000)
            return false;
        value = new Percentage(percent / 100);
        return true;
    }

    /// <summary>The percentage, such as <c>30%</c>.</summary>
    public override string ToString() => (Fraction * 100).ToString("0.##########", CultureInfo.InvariantCulture) + "%";
}
