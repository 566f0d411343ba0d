using Holdfast.Assessment;
using Holdfast.Assessment.Rules;

namespace Holdfast.Cli.Output;

/// <summary>One rule, explained in the terminal.</summary>
internal static class RuleExplanation
{
    public static int Write(string reference, CliConsole console)
    {
        if (RuleSet.Find(reference.ToUpperInvariant()) is not { Info: var rule })
        {
            console.Error.WriteLine($"There is no rule '{reference}'. The rules are listed in docs/rules/README.md.");
            return ExitCode.Usage;
        }

        var writer = console.Output;
        writer.WriteLine($"{rule.Reference}: {rule.Name}");
        writer.WriteLine($"{AreaWords.Of(rule.Area)}, {rule.Severity.ToString().ToLowerInvariant()}{(rule.IsAbsence ? ", finds what is missing" : "")}, since rule set {rule.Since}");
        writer.WriteLine();
        writer.WriteLine($"What it means: {rule.Meaning}");
        writer.WriteLine($"What to do:    {rule.Fix}");
        writer.WriteLine();
        if (rule.ForeignIds.Count > 0)
            writer.WriteLine($"The same question elsewhere: {string.Join(", ", rule.ForeignIds)}");
        foreach (var source in rule.Sources)
            writer.WriteLine($"Source: {source}");
        writer.WriteLine($"Examples: docs/rules/{rule.Reference}.md");
        return ExitCode.Success;
    }
}
