using System.Text;

namespace Holdfast.Assessment.Importing;

/// <summary>Text of other tools as it may stand in our reports: on one line, without control characters, and not endless.</summary>
internal static class ImportText
{
    private const int LongestReason = 200;

    public static string Clean(string text, int longest)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= longest)
                return clean.Append('…').ToString();
            var isBlank = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune);
            if (!isBlank)
                clean.Append(rune.ToString());
            else if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>A library's message as part of a sentence of ours.</summary>
    public static string Sentence(string text) => Clean(text, LongestReason).TrimEnd('.', ' ');
}
