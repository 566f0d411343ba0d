using System.Text;

namespace Holdfast.Estate.Diagnostics;

/// <summary>Puts a user's text into a sentence: short, on one line, without control characters, without credentials.</summary>
internal static class Quote
{
    private const int LongestQuote = 60;
    private const int LongestSentence = 200;

    public static string Of(string text) => $"'{Plain(text)}'";

    public static string Plain(string text) => Clean(text, LongestQuote);

    /// <summary>A library's or the system's message as part of a sentence of ours.</summary>
    public static string Sentence(string text) => Clean(text, LongestSentence).TrimEnd('.', ' ');

    private static string Clean(string text, int longest)
    {
        var shown = WithoutCredentials(text.Length > 4 * longest ? text[..(4 * longest)] : text);
        var clean = new StringBuilder(Math.Min(shown.Length, longest) + 1);
        foreach (var rune in shown.EnumerateRunes())
        {
            if (clean.Length >= longest)
            {
                clean.Append('…');
                break;
            }

            clean.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? "?" : rune.ToString());
        }

        return clean.ToString();
    }

    // An address such as https://user:password@host must not reach a screen or a log.
    private static string WithoutCredentials(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var at = start < 0 ? -1 : text.IndexOf('@', start);
        return at < 0 ? text : string.Concat(text.AsSpan(0, start + 3), "***", text.AsSpan(at));
    }
}
