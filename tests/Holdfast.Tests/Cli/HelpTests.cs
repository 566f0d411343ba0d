using System.CommandLine;
using Holdfast.Cli;
using Holdfast.Testing;
using Xunit;

namespace Holdfast.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. Paths(CommandLine.Create(new CliConsole(TextWriter.Null, TextWriter.Null, IsTerminal: false)), "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_help_of_each_command_is_reviewed(string command)
    {
        var help = await CommandRun.OfAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(ExitCode.Success, help.ExitCode);
        // The executable is called testhost, holdfast or by its path, depending on who runs the tests.
        Baseline.Matches($"help/{(command.Length == 0 ? "holdfast" : command.Replace(' ', '-'))}.txt", Neutral(help.Output));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_help_of_each_verb_shows_an_example(string command)
    {
        if (command.Length == 0 || command.Contains(' ', StringComparison.Ordinal))
            return;

        Assert.Contains($"\n  holdfast {command}", (await CommandRun.OfAsync(command, "--help")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_verb_is_a_usage_error_that_names_what_was_meant()
    {
        var run = await CommandRun.OfAsync("chek");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("check", run.Error + run.Output, StringComparison.Ordinal);
    }

    private static string Neutral(string help) => help.Replace(RootCommand.ExecutableName, "holdfast", StringComparison.Ordinal);

    private static IEnumerable<string> Paths(Command command, string path) =>
        [path, .. command.Subcommands.SelectMany(child => Paths(child, $"{path} {child.Name}".Trim()))];
}
