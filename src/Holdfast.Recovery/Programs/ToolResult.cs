namespace Holdfast.Recovery.Programs;

/// <summary>How a program ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    private const int TailLines = 6;

    public bool Succeeded => ExitCode == 0;

    /// <summary>The last lines it said, on one line: the reason is at the end.</summary>
    public string Tail => string.Join(" | ", (Output + "\n" + Error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(TailLines));
}
