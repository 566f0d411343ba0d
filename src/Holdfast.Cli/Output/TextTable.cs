using System.Text;
using System.Text.RegularExpressions;

namespace Holdfast.Cli.Output;

/// <summary>Columns of plain text, aligned by blanks: readable in a terminal, a log and a pipe alike.</summary>
internal sealed partial class TextTable
{
    private readonly List<string[]> rows = [];

    public TextTable(params string[] headings) => rows.Add(headings);

    public void Add(params string[] cells) => rows.Add(cells);

    public void WriteTo(TextWriter writer, string indent = "  ")
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => cell + new string(' ', widths[column] - Width(cell))));
            text.Append(indent).Append(line.TrimEnd()).Append(writer.NewLine);
        }

        // In one piece: a console writes out each line that it is given.
        writer.Write(text.ToString());
    }

    // A colour takes no room.
    private static int Width(string cell) => cell.Contains('\u001b', StringComparison.Ordinal) ? Colour().Replace(cell, "").Length : cell.Length;

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Colour();
}
