using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Estate.Diagnostics;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast recover plan`: what is done when a process is lost, from the estate, and what is missing for it.</summary>
internal static class RecoverPlanVerb
{
    public static Command Create(CliConsole console)
    {
        var arguments = new PlanArguments();
        var check = new Option<bool>("--check") { Description = "Show only what is missing for the plans to be carried out." };
        var format = FormatOption.Of("text", "json", "markdown");
        var command = new Verb(
            "plan",
            "Show what is done, in which order and by whom, when a process is lost; exit code 1 when something is missing for it.",
            """
            Each step has its command or what a person does, a probe that shows that it is done, and a time that is measured or marked as a prior.
            Every plan is held against the estate each time it is made: a missing file, channel, copy, region or decision authority is a finding.

            Examples:
              holdfast recover plan --process warehouse-dispatch --scenario region-loss
              holdfast recover plan estate.yaml --check
              holdfast recover plan estate.yaml --format markdown > recovery.md
            """)
        {
            arguments.Estate, arguments.Environment, arguments.Process, arguments.Scenario, check, format,
        };
        command.SetAction(async (parsed, _) =>
        {
            var reading = arguments.Read(parsed, console);
            if (reading.Estate is null || arguments.Plans(parsed, reading, otherwise: null, console) is not { } made)
                return ExitCode.Failed;
            var (plans, missing) = made;
            switch (parsed.GetValue(format))
            {
                case "json":
                    await console.Output.WriteAsync(Json.Text(PlanAsJson.Of(parsed.GetValue(check) ? [] : plans, missing)));
                    break;
                case "markdown":
                    await console.Output.WriteAsync(PlanAsMarkdown.Of(parsed.GetValue(check) ? [] : plans, missing));
                    break;
                default:
                    if (!parsed.GetValue(check))
                        await console.Output.WriteAsync(PlanAsText.Of(plans));
                    foreach (var each in missing)
                        new DiagnosticsAsText(console).Write(each, reading, console.Output);
                    await console.Output.WriteLineAsync($"{plans.Count} plan(s); {(missing.Count == 0 ? "nothing that they speak of is missing" : $"{missing.Count} finding(s)")}.");
                    break;
            }

            return missing.Any(each => each.Severity is DiagnosticSeverity.Error) ? ExitCode.Failed : ExitCode.Success;
        });
        return command;
    }
}
