namespace Holdfast.Estate.Values;

/// <summary>The share of time in which something works, between 0 and 1.</summary>
/// <param name="Fraction">The share; exact, so that 99.95% stays 99.95%.</param>
public readonly record struct Availability(decimal Fraction)
{
    /// <summary>Reads a percentage above 0% and at most 100%.</summary>
    public static bool TryParse(string text, out Availability value)
    {
        var valid = Percentage.TryParse(text, out var percentage) && percentage.Fraction is > 0 and <= 1;
        value = new Availability(percentage.Fraction);
        return valid;
    }

    /// <summary>The percentage, such as <c>99.95%</c>.</summary>
    public override string ToString() => new Percentage(Fraction).ToString();
}
