using System.Globalization;
using System.Text;

namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>How a text is written, so that Bicep reads the same text.</summary>
internal static class BicepText
{
    /// <summary>The text between single quotes: nothing in it ends the literal, starts an interpolation or is a control character.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            escaped.Append(letter switch
            {
                '\'' => "\\'",
                '\\' => @"\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '$' when i + 1 < text.Length && text[i + 1] == '{' => "\\$",
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\ufeff' => string.Create(CultureInfo.InvariantCulture, $"\\u{{{(int)letter:x}}}"),
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Whether the text may stand between three quotes, where nothing can be escaped. Only texts of several lines are worth it.</summary>
    public static bool FitsOnLines(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && !text.Contains('\'', StringComparison.Ordinal)
        && text[0] != '\n'
        && !text.Any(letter => (char.IsControl(letter) && letter != '\n') || letter is '\u2028' or '\u2029' or '\ufeff');

    /// <summary>Whether a name may stand for a declaration or, unquoted, for a property.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= 255 && (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>A property's name, quoted where it has to be.</summary>
    public static string Key(string name) => IsIdentifier(name) ? name : $"'{Escape(name)}'";

    /// <summary>A symbol made from a name of the estate: <c>erp-replica</c> gives <c>erpReplica</c>.</summary>
    public static string Symbol(string name)
    {
        var words = name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>A symbol that begins with a word of ours, so that no name of the estate can be a keyword or a function of Bicep.</summary>
    public static string Symbol(string word, string name) => Symbol($"{word}-{name}");
}
