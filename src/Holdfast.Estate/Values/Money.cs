using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>An amount of money.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">In which currency, by its ISO 4217 code.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>Reads an amount and a currency: <c>6500 EUR</c>.</summary>
    public static bool TryParse(string text, out Money value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        var parts = text.Split(' ');
        if (parts.Length != 2 || parts[1].Length != 3 || !parts[1].All(char.IsAsciiLetterUpper) || parts[0].Length > 15)
            return false;
        if (!PlainDecimal.TryParse(parts[0], mostDecimals: 4, out var amount))
            return false;
        value = new Money(amount, parts[1]);
        return true;
    }

    /// <summary>The amount and the currency.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");
}
