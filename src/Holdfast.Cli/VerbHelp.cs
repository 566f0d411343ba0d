using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Holdfast.Cli;

/// <summary>The library's help, followed by a verb's own details and examples.</summary>
internal sealed class VerbHelp(HelpAction libraryHelp) : SynchronousCommandLineAction
{
    // Who asks for help has not finished the command line yet: its gaps are no errors.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = libraryHelp.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb { Details: { Length: > 0 } details })
        {
            parseResult.InvocationConfiguration.Output.WriteLine(details);
            parseResult.InvocationConfiguration.Output.WriteLine();
        }

        return exitCode;
    }

    /// <summary>Makes every verb below a root answer --help this way.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        if (option.Action is HelpAction library)
            option.Action = new VerbHelp(library);
    }
}
