using Holdfast.Drills.Labs;

namespace Holdfast.EndToEnd.Tests;

/// <summary>Looks for anything that a lab has left: found here by other means than the teardown uses.</summary>
internal static class LabTraces
{
    public static IReadOnlyList<string> Find(LabOptions options, string id) =>
    [
        .. Directory.Exists(Path.Combine(options.Root, id)) ? [$"directory {Path.Combine(options.Root, id)}"] : Array.Empty<string>(),
        .. FindNamespaces(id).Select(name => $"namespace {name}"),
        .. FindProcesses($"{options.Root}/{id}").Select(process => $"process {process.ProcessId}: {process.CommandLine}"),
    ];

    /// <summary>Every process whose command line names the directory: all components of a lab do, and its guardian.</summary>
    public static IEnumerable<(int ProcessId, string CommandLine)> FindProcesses(string directory)
    {
        foreach (var entry in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(entry), out var processId) && processId != Environment.ProcessId
                && ReadCommandLine(entry) is { } commandLine && commandLine.Contains(directory, StringComparison.Ordinal))
            {
                yield return (processId, commandLine);
            }
        }
    }

    private static IEnumerable<string> FindNamespaces(string id) => Directory.Exists("/run/netns")
        ? Directory.EnumerateFiles("/run/netns", $"hf-{id}-*").Select(path => Path.GetFileName(path))
        : [];

    private static string? ReadCommandLine(string entry)
    {
        try
        {
            // Empty for a zombie: it has ended and only waits for its parent to look.
            return File.ReadAllText(Path.Combine(entry, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
