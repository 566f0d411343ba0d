namespace Holdfast.Cli;

/// <summary>The streams of one run of the command, as a value, so that a test can read what a user would see.</summary>
/// <param name="Output">Results: what a pipe should receive.</param>
/// <param name="Error">Progress and complaints.</param>
/// <param name="IsTerminal">Whether a person watches: colour and live progress only then.</param>
internal sealed record CliConsole(TextWriter Output, TextWriter Error, bool IsTerminal)
{
    public static CliConsole OfProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected && !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "");
}
