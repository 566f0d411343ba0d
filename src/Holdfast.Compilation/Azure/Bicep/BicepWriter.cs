using System.Text;

namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>Writes Bicep in the form that its own formatter gives it: two blanks for each level, one blank line between declarations.</summary>
internal sealed class BicepWriter
{
    private const int CommentWidth = 110;
    private readonly StringBuilder text = new();
    private int level;
    private bool atLineStart = true;

    public override string ToString() => text.ToString();

    public void Write(string piece)
    {
        if (atLineStart && piece.Length > 0)
        {
            text.Append(' ', level * 2);
            atLineStart = false;
        }

        text.Append(piece);
    }

    public void EndLine()
    {
        text.Append('\n');
        atLineStart = true;
    }

    public void WriteLine(string line)
    {
        Write(line);
        EndLine();
    }

    public void Open(string bracket)
    {
        WriteLine(bracket);
        level++;
    }

    public void Close(string bracket)
    {
        level--;
        Write(bracket);
    }

    /// <summary>A text between three quotes: its lines stand where they are, for whatever is before them is a part of the text.</summary>
    public void WriteLines(string lines)
    {
        Write("'''\n");
        text.Append(lines).Append("'''");
    }

    /// <summary>A comment above what follows, broken where it is too long to read.</summary>
    public void WriteReason(string? reason)
    {
        if (reason is null)
            return;
        var line = new StringBuilder("//");
        foreach (var word in reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 2 && line.Length + word.Length > CommentWidth)
            {
                WriteLine(line.ToString());
                line.Clear().Append("//");
            }

            line.Append(' ').Append(word);
        }

        WriteLine(line.ToString());
    }
}
