using System.Text;

namespace Holdfast.Assessment.Reports;

/// <summary>Puts text into GitHub's Markdown so that it reads as it was written and does nothing.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_[]<|~&";

    /// <summary>A text in a paragraph or a cell of a table.</summary>
    public static string Text(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var (index, letter) in text.Index())
        {
            if (char.IsControl(letter))
                written.Append(' ');
            else if (letter == '@' && (index == 0 || !char.IsAsciiLetterOrDigit(text[index - 1])))
                written.Append("@<!-- -->"); // nobody is called because an estate says his name
            else if (Special.Contains(letter, StringComparison.Ordinal))
                written.Append('\\').Append(letter);
            else
                written.Append(letter);
        }

        return written.ToString();
    }

    /// <summary>A name in a cell, as code. A table reads an escaped bar even there.</summary>
    public static string Code(string text)
    {
        var clean = string.Concat(text.Select(letter => char.IsControl(letter) || letter == '`' ? ' ' : letter)).Trim();
        return clean.Length == 0 ? "" : $"`{clean.Replace("|", "\\|", StringComparison.Ordinal)}`";
    }
}
