using System.CommandLine;

namespace Holdfast.Cli;

/// <summary>The command tree: one line per verb, each verb one file in Commands/.</summary>
internal static class CommandLine
{
    public static RootCommand Create(CliConsole console)
    {
        var root = new RootCommand(
            "Holdfast: availability of business processes, proven and not declared.\n" +
            "From one estate file it states, per process and failure: objective, proven, verdict.")
        {
            Commands.ProveCommand.Create(console),
            Commands.CheckCommand.Create(console),
            Commands.AssessCommand.Create(console),
            Commands.GraphCommand.Create(console),
            Commands.SchemaCommand.Create(console),
            Commands.DrillCommand.Create(console),
            Commands.LabCommand.Create(console),
        };
        VerbHelp.AddTo(root);
        return root;
    }
}
