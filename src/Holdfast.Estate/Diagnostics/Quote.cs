using System.Globalization;
using System.Text;
using Holdfast.Estate.Reading;

namespace Holdfast.Estate.Diagnostics;

/// <summary>Puts a user's text into a sentence: short, on one line, without control characters, without credentials.</summary>
internal static class Quote
{
    private const int LongestQuote = 60;
    private const int LongestSentence = 200;
    private const int LongestWay = 12;

    public static string Of(string text) => $"'{Plain(text)}'";

    public static string Plain(string text) => Clean(text, LongestQuote);

    /// <summary>Names along a way, such as <c>dispatch -> odoo-web -> erp</c>; of a long way the beginning and the end.</summary>
    public static string Way(IReadOnlyList<string> names) => string.Join(" -> ", names.Count <= LongestWay
        ? names.Select(Plain)
        : [.. names.Take(LongestWay - 1).Select(Plain), "…", Plain(names[^1])]);

    /// <summary>A library's or the system's message as part of a sentence of ours.</summary>
    public static string Sentence(string text) => Clean(text, LongestSentence).TrimEnd('.', ' ');

    /// <summary>Whether a text can be shown as it is: on one line, without control characters.</summary>
    public static bool IsReadable(string text) => !text.EnumerateRunes().Any(IsUnreadable);

    private static string Clean(string text, int longest)
    {
        var shown = SecretWords.Without(text, 4 * longest);
        var clean = new StringBuilder(Math.Min(shown.Length, longest) + 1);
        foreach (var rune in shown.EnumerateRunes())
        {
            if (clean.Length >= longest)
            {
                clean.Append('…');
                break;
            }

            clean.Append(IsUnreadable(rune) ? "?" : rune.ToString());
        }

        return clean.ToString();
    }

    // Format characters turn the direction of a line around, line separators break it.
    private static bool IsUnreadable(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
