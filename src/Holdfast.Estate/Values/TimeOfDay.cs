using System.Globalization;

namespace Holdfast.Estate.Values;

/// <summary>Times of day, always written <c>HH:mm</c>.</summary>
internal static class TimeOfDay
{
    public static bool TryParse(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static string Format(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
