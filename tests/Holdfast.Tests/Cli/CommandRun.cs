using Holdfast.Cli;
using Holdfast.Testing;

namespace Holdfast.Tests.Cli;

/// <summary>One run of the command in this process: what a user would have seen.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await Program.RunAsync(arguments, new CliConsole(output, error, IsTerminal: false));
        // Baselines must not depend on where the checkout lies.
        var home = RepositoryRoot.Path + "/";
        return new CommandRun(exitCode, output.ToString().Replace(home, "", StringComparison.Ordinal), error.ToString().Replace(home, "", StringComparison.Ordinal));
    }
}
