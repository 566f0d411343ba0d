namespace Holdfast.Estate.Values;

/// <summary>The name of a time zone in the IANA database, such as <c>Europe/Amsterdam</c>.</summary>
/// <param name="Text">The name as written.</param>
public readonly record struct TimeZoneName(string Text)
{
    /// <summary>Reads the name of a time zone that this machine's database knows.</summary>
    public static bool TryParse(string text, out TimeZoneName value)
    {
        value = new TimeZoneName(text);
        return IsKnown(text);
    }

    /// <summary>Whether the name has the form of a zone's name and, where a database is installed, stands in it.</summary>
    internal static bool IsKnown(string text) =>
        HasForm(text) && (!DatabaseIsInstalled || text == "UTC" || TimeZoneInfo.TryFindSystemTimeZoneById(text, out _));

    /// <summary>The name as written.</summary>
    public override string ToString() => Text;

    // A machine without tzdata must not call every zone unknown: there the form alone is checked.
    private static readonly bool DatabaseIsInstalled = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out _);

    private static bool HasForm(string text) =>
        text is "UTC" || (text.Length <= 64 && text.IndexOf('/', StringComparison.Ordinal) > 0 && !text.EndsWith('/') && text.All(IsZoneLetter));

    private static bool IsZoneLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+';
}
