using System.Globalization;
using System.Text.RegularExpressions;

namespace Holdfast.Estate.Values;

/// <summary>Numbers as figures are written: digits, perhaps with a point, a sign and an exponent (<c>0.5</c>, <c>2e-4</c>); never "NaN" or "Infinity".</summary>
internal static partial class PlainNumber
{
    public const string Pattern = "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$";

    private const int LongestText = 40;

    /// <summary>Reads a number; one too large for a double is infinite, and refused where its bounds are checked.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        // A '$' would also match before a final line feed.
        if (text.Length > LongestText || text.EndsWith('\n') || !Form().IsMatch(text))
            return false;
        // Adding zero turns -0 into 0.
        value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) + 0.0;
        return true;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
