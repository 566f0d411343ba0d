using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>How likely something is, between 0 and 1.</summary>
/// <param name="Value">The probability: 0 is never, 1 is always.</param>
public readonly record struct Probability(double Value)
{
    /// <summary>Reads a number from 0 to 1 or a percentage from 0% to 100%.</summary>
    public static bool TryParse(string text, out Probability value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        double number;
        if (Percentage.TryParse(text, out var percentage))
            number = (double)percentage.Fraction;
        else if (!PlainNumber.TryParse(text, out number))
            return false;
        if (number is not (>= 0 and <= 1))
            return false;
        value = new Probability(number);
        return true;
    }

    /// <summary>The number, such as <c>0.97</c>.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
