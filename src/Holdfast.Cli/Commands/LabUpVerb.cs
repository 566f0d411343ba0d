using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Drills.Labs.StandIns;
using Holdfast.Estate.Model;
using Holdfast.Proof.Planning;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast lab up`: a lab that stays, with all that stands for something in an estate.</summary>
internal static class LabUpVerb
{
    public static Command Create(CliConsole console)
    {
        var profile = LabProfileOption.Create();
        var format = FormatOption.Of("text", "json");
        var estate = new Option<string?>("--estate")
        {
            Description = "An estate file or its folder. Everything that stands for something in it is started, and a table says what has no stand-in. Without it: the database alone.",
            HelpName = "PATH",
        };
        var environment = EstateArgument.Environment();
        var command = new Command("up", "Start a lab that stays until `holdfast lab down`.") { estate, environment, profile, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(environment) is not null && result.GetValue(estate) is null)
                result.AddError("--environment needs an estate. Write --estate PATH.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            EstateModel? model = null;
            if (parsed.GetValue(estate) is { } path)
            {
                var reading = EstateArgument.ReadPreferred(path, parsed.GetValue(environment));
                new DiagnosticsAsText(console).Write(reading, console.Error);
                if (reading.Estate is null)
                {
                    await console.Error.WriteLineAsync($"{reading.Path} has errors; nothing was started.");
                    return ExitCode.Failed;
                }

                model = reading.Estate;
            }

            return await RunAsync(console, model, parsed.GetValue(profile), parsed.GetValue(format) == "json", cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CliConsole console, EstateModel? estate, LabProfile profile, bool asJson, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var started = time.GetTimestamp();
        var options = new LabOptions { Profile = profile, Kept = true, Plan = estate is null ? LabPlan.DatabaseOnly : LabPlan.Of(estate) };
        var outcome = await RunningLab.StartAsync(options, new ConsoleProgress(console, time), time, cancellation);
        if (outcome is not LabStarted { Lab: var lab })
            return await LabReport.WriteFailureAsync(console, outcome);
        await using (lab)
        {
            var elapsed = time.GetElapsedTime(started);
            await LabReport.WriteStartedAsync(
                console, asJson, await lab.ReadStatusAsync(cancellation), estate is null ? [] : await StandInTable.ReadAsync(estate, ProofPlanner.Plan(estate).Unprovable, lab, cancellation));
            await console.Error.WriteLineAsync($"Lab {lab.Id} is up after {elapsed.TotalSeconds:0.0} s in {lab.Directory}. Remove it with `holdfast lab down {lab.Id}`.");
        }

        return ExitCode.Success;
    }
}
