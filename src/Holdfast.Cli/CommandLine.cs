using System.CommandLine;

namespace Holdfast.Cli;

/// <summary>The command tree: one line per verb, each verb one file in Commands/.</summary>
internal static class CommandLine
{
    private static readonly Dictionary<string, Func<CliConsole, Command>> Verbs = new(StringComparer.Ordinal)
    {
        ["prove"] = Commands.ProveCommand.Create,
        ["check"] = Commands.CheckCommand.Create,
        ["assess"] = Commands.AssessCommand.Create,
        ["compile"] = Commands.CompileCommand.Create,
        ["plan"] = Commands.PlanCommand.Create,
        ["predict"] = Commands.PredictCommand.Create,
        ["graph"] = Commands.GraphCommand.Create,
        ["schema"] = Commands.SchemaCommand.Create,
        ["drill"] = Commands.DrillCommand.Create,
        ["recover"] = Commands.RecoverCommand.Create,
        ["lab"] = Commands.LabCommand.Create,
    };

    /// <param name="console">Where the command speaks.</param>
    /// <param name="first">The first word of the command line: where it is a verb, the others are not made, which saves a short command 10 ms.</param>
    public static RootCommand Create(CliConsole console, string? first = null)
    {
        var root = new RootCommand(
            "Holdfast: availability of business processes, proven and not declared.\n" +
            "From one estate file it states, per process and failure: objective, predicted, proven.");
        foreach (var create in first is not null && Verbs.TryGetValue(first, out var only) ? [only] : Verbs.Values.ToList())
            root.Add(create(console));
        VerbHelp.AddTo(root);
        return root;
    }
}
