using System.Text;

namespace Holdfast.Compilation.Text;

/// <summary>Names in kebab-case, as files and labels carry them.</summary>
internal static class KebabCase
{
    /// <summary>The name of a value of an enumeration: <c>MissionCritical</c> is <c>mission-critical</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>Any text, such as a mail address, with a hyphen for whatever is neither letter nor digit.</summary>
    public static string OfText(string text) =>
        string.Join('-', new string([.. text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
