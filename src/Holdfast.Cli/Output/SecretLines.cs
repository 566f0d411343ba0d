using Holdfast.Estate.Reading;

namespace Holdfast.Cli.Output;

/// <summary>Says which lines of a file may hold a secret: its key may stand on the line itself or on one above it.</summary>
internal static class SecretLines
{
    /// <summary>No more than this of a line is ever shown, and so no more is searched for credentials.</summary>
    private const int MostRead = 1_000;

    public static bool MayHold(string[] lines, int index)
    {
        var line = lines[index];
        if (SecretWords.Hides(line) || line.Contains('@', StringComparison.Ordinal))
            return true;
        var read = line.Length > MostRead ? line[..MostRead] : line;
        if (SecretWords.Without(read) != read)
            return true;
        var depth = DepthOf(line);
        for (var above = index - 1; above >= 0 && depth > 0; above--)
        {
            // Lines of the same depth or deeper belong to other keys; the first one less deep is what this line stands under.
            if (string.IsNullOrWhiteSpace(lines[above]) || DepthOf(lines[above]) >= depth)
                continue;
            if (SecretWords.Hides(lines[above]))
                return true;
            depth = DepthOf(lines[above]);
        }

        return false;
    }

    /// <summary>How far a line is indented; a list's item stands under its key even without indentation, and a text's next line under anything.</summary>
    private static int DepthOf(string line)
    {
        var text = line.AsSpan().TrimStart();
        var indentation = 2 * (line.Length - text.Length);
        if (text.StartsWith('-'))
            return indentation + 1;
        return text.Contains(':') || text.StartsWith('#') ? indentation : int.MaxValue;
    }
}
