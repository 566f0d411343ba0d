using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Compilation.Changes;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Reading;
using Holdfast.Prediction;
using Holdfast.Proof.Changes;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast plan</c>: what a change of the estate changes in its platform, and what else it does.</summary>
internal static class PlanCommand
{
    public static Command Create(CliConsole console)
    {
        var before = new Argument<string>("before") { Description = "The estate as it is: a file, or the folder that holds estate.yaml." };
        var after = new Argument<string?>("after") { Description = "The estate as it will be. Without it: BEFORE with the changes of --what-if.", Arity = ArgumentArity.ZeroOrOne };
        var environment = EstateArgument.Environment();
        var whatIf = new Option<string[]>("--what-if") { Description = "A change, as path=value. Several are made together.", HelpName = "CHANGE" };
        var failOn = new Option<HazardKind?>("--fail-on") { Description = "Fail when something as bad as this happens beside: restart, interruption, replacement, data-loss.", HelpName = "HAZARD", CustomParser = ParseHazard };
        var unpredicted = new Option<bool>("--no-predict") { Description = "Leave the prediction out." };
        var everything = new Option<bool>("--all") { Description = "Show every field that changes, at full length." };
        var format = FormatOption.Of("text", "json");
        var command = new Verb("plan",
            "Say what a change of the estate changes in its platform, whom it reaches, and what else it does.",
            $"""
            Both estates are compiled. The Azure resources are evaluated by 'bicep snapshot', without a cloud; Kubernetes objects are compared field by
            field. Beside what changes it says what restarts, what is interrupted, what cannot be changed but only replaced, and what holds data and goes
            away; which processes and tenants stand on it; and what the change does to the predicted availability.

            Without --environment: {AssessedView.PreferredEnvironment}, where there is one.
            Exit code 1 with --fail-on when something as bad happens; 3 when Azure could not be evaluated, which is never read as "nothing changes".

            Examples:
              holdfast plan before/estate.yaml estate.yaml
              holdfast plan before estate.yaml --fail-on data-loss
              holdfast plan samples/regional-warehouse --what-if stores.erp.availability=same-zone
              holdfast plan before after --environment staging --format json
            """)
        {
            before, after, environment, whatIf, failOn, unpredicted, everything, format,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var changes = (parsed.GetValue(whatIf) ?? []).ToList();
            if (parsed.GetValue(after) is null && changes.Count == 0)
            {
                await console.Error.WriteLineAsync("There is nothing to compare with: name the estate as it will be, or what changes with --what-if path=value.");
                return ExitCode.Usage;
            }

            var name = parsed.GetValue(environment);
            if (Read(new EstateArgument.Source(parsed.GetValue(before), name), [], console) is not { } old
                || Read(new EstateArgument.Source(parsed.GetValue(after) ?? parsed.GetValue(before), name), EstateChange.WhatIf(changes), console) is not { } now)
                return ExitCode.Failed;
            var plan = await new ChangePlanner().PlanAsync(old, now, parsed.GetValue(unpredicted) ? null : new PredictionOptions(), new ConsoleProgress(console, TimeProvider.System), cancellation);
            if (parsed.GetValue(format) == "json")
                await console.Output.WriteAsync(Json.TextOf(plan));
            else
                ChangePlanAsText.Write(plan, parsed.GetValue(everything), console.Output);
            return parsed.GetValue(failOn) is { } limit && plan.Worst >= limit ? ExitCode.Failed : plan.Azure is null ? ExitCode.NotProven : ExitCode.Success;
        });
        return command;
    }

    private static CompilationSource? Read(EstateArgument.Source source, IReadOnlyList<EstateChange> changes, CliConsole console)
    {
        var written = source.Read(changes);
        var environment = source.Environment ?? (written.Estate?.Environments.ContainsKey(AssessedView.PreferredEnvironment) == true ? AssessedView.PreferredEnvironment : null);
        var reading = environment is null || source.Environment is not null ? written : (source with { Environment = environment }).Read(changes);
        new DiagnosticsAsText(console).Write(reading, console.Error);
        if (reading.Estate is { } estate)
            return new CompilationSource(estate, environment ?? AssessedView.PreferredEnvironment);
        console.Error.WriteLine($"{reading.Path} has errors; nothing was compared.");
        return null;
    }

    private static HazardKind? ParseHazard(System.CommandLine.Parsing.ArgumentResult result)
    {
        switch (result.Tokens is [var token] ? token.Value : "")
        {
            case "restart": return HazardKind.Restart;
            case "interruption": return HazardKind.Interruption;
            case "replacement": return HazardKind.Replacement;
            case "data-loss": return HazardKind.DataLoss;
            default:
                result.AddError("--fail-on is one of restart, interruption, replacement, data-loss.");
                return null;
        }
    }
}
