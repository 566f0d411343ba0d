using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Plans.Checking;

/// <summary>Finds the programs that an estate names for steps: beside the estate file, or installed on this machine.</summary>
public static class PlanPrograms
{
    /// <summary>Whether there is such a program or file.</summary>
    /// <param name="folder">The folder of the estate file.</param>
    /// <param name="program">The word as the estate writes it.</param>
    public static bool IsThere(string folder, string program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return File.Exists(Path.Combine(folder, program)) || (!program.Contains('/', StringComparison.Ordinal) && Tool.Exists(program));
    }

    /// <summary>A command with the files beside the estate by their full paths; what is not there is left as it is.</summary>
    public static IReadOnlyList<string> Located(string folder, IReadOnlyList<string> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return [.. command.Select((word, index) => index < 2 && !word.StartsWith('-') && File.Exists(Path.Combine(folder, word)) ? Path.GetFullPath(Path.Combine(folder, word)) : word)];
    }
}
