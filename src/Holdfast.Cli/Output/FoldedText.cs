namespace Holdfast.Cli.Output;

/// <summary>A sentence on as many lines as it needs, for a terminal and for a log alike.</summary>
internal static class FoldedText
{
    private const int Width = 119;

    /// <summary>Writes a text; every line begins with the indent.</summary>
    public static void Write(TextWriter writer, string indent, string text)
    {
        var line = indent;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > Width)
            {
                writer.WriteLine(line);
                line = indent;
            }

            line += line.Length > indent.Length ? " " + word : word;
        }

        writer.WriteLine(line);
    }
}
