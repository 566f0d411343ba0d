using System.Globalization;

namespace Holdfast.Recovery.Restores;

/// <summary>A file of the log that a recovery asked for.</summary>
/// <param name="Name">The file's name, of a segment or a history.</param>
/// <param name="ExitCode">What the command answered that hands it out; 0 when it came, 1 when the archive has none.</param>
/// <param name="Sha1">The SHA-1 of what came, in lower-case hexadecimal digits; nothing when it did not come.</param>
public sealed record ReceivedFile(string Name, int ExitCode, string Sha1)
{
    /// <summary>The file of a line "name exit-code sha1".</summary>
    public static ReceivedFile Parse(string line)
    {
        var words = line.Split(' ');
        return new(words[0], int.Parse(words[1], CultureInfo.InvariantCulture), words[2]);
    }
}
