using Spectre.Console;

namespace Holdfast.Cli.Commands;

/// <summary>Tables for people, written to the console of this run and coloured only when somebody watches.</summary>
internal static class SpectreOutput
{
    // A pipe has no width; a table that is folded at 80 columns is unreadable in a log.
    private const int WidthWithoutTerminal = 200;

    public static IAnsiConsole CreateAnsi(this CliConsole console)
    {
        var ansi = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(console.Output),
            Ansi = console.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = console.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!console.IsTerminal)
            ansi.Profile.Width = WidthWithoutTerminal;
        return ansi;
    }
}
