using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>A day of any year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to the length of the month, in a leap year.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>Reads month and day, both in two digits: <c>11-15</c>.</summary>
    public static bool TryParse(string text, out MonthDay value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        if (text.Length != 5 || text[2] != '-')
            return false;
        if (!int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
            return false;
        if (!int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day < 1)
            return false;
        const int leapYear = 2024;
        value = new MonthDay(month, day);
        return day <= DateTime.DaysInMonth(leapYear, month);
    }

    /// <summary>Month and day as written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:D2}-{Day:D2}");
}
