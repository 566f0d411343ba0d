namespace Holdfast.Cli.Output;

/// <summary>Columns of plain text, aligned by blanks: readable in a terminal, a log and a pipe alike.</summary>
internal sealed class TextTable
{
    private readonly List<string[]> rows = [];

    public TextTable(params string[] headings) => rows.Add(headings);

    public void Add(params string[] cells) => rows.Add(cells);

    public void WriteTo(TextWriter writer, string indent = "  ")
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])));
            writer.WriteLine(indent + line.TrimEnd());
        }
    }
}
