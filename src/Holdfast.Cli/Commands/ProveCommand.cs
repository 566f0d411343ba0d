using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Documents;
using Holdfast.Proof.Running;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast prove</c>: the main job. Check, build the lab, let failures happen, measure every process, judge.</summary>
internal static class ProveCommand
{
    private const string FileName = "proof.json";
    private const string HistoryFolder = "history";

    public static Command Create(CliConsole console)
    {
        var path = EstateArgument.Path();
        var environment = EstateArgument.Environment();
        var repeat = RepeatOption.Create("How many times each failure happens; the worst counts.");
        var folder = new Option<DirectoryInfo>("--out", "-o")
        {
            Description = $"The folder that {FileName} and the raw operations of each drill ({HistoryFolder}/) are written to.",
            DefaultValueFactory = _ => new DirectoryInfo("proof"),
            HelpName = "FOLDER",
        };
        var format = FormatOption.Of("text", "json");
        var command = new Verb("prove",
            "Prove an estate on this machine: objective, proven and verdict for each process and failure.",
            $"""
            Checks the estate, builds a stand-in for its databases from real components, kills the
            database and then the whole node while numbered transactions of every process flow, and holds what was measured
            against what the business needs. Nothing of the lab remains, however the command ends.

            Needs root, or sudo, to make network namespaces. Without --environment: {EstateArgument.PreferredEnvironment}, where there is one.

            Exit code 0: every proven objective holds. 1: one does not, or the estate has errors. 3: a drill was not executed, or
            nothing could be proven. 4: this machine lacks something; nothing was started.

            Examples:
              holdfast prove
              holdfast prove estate.yaml --environment production --repeat 5
              holdfast prove samples/multinational-distributor --format json > proof.json
            """)
        {
            path, environment, repeat, folder, format,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var reading = EstateArgument.ReadPreferred(parsed.GetValue(path), parsed.GetValue(environment));
            new DiagnosticsAsText(console).Write(reading, console.Error);
            if (reading.Estate is not { } estate)
            {
                await console.Error.WriteLineAsync($"{reading.Path} has errors; nothing was started.");
                return ExitCode.Failed;
            }

            var progress = new ConsoleProgress(console, TimeProvider.System);
            var where = reading.Environment is { } chosen ? $", environment {chosen.Name}" : "";
            progress.Report($"{estate.Estate}{where}: {estate.Processes.Count} processes checked, no errors");
            var run = new ProofRun(new ProofOptions { Repetitions = parsed.GetValue(repeat) }, TimeProvider.System);
            var result = await run.RunAsync(estate, progress, cancellation);
            if (result.LabFailure is { } failure)
                return await LabReport.WriteFailureAsync(console, failure);

            var histories = KeptHistory.Of(result.Drills, HistoryFolder);
            var document = Json.Text(ProofDocument.Of(result, ContextOf(reading), histories));
            // The proof last: it names the others.
            if (!KeptHistories.TryWrite(parsed.GetRequiredValue(folder), histories, console.Error) || !OutputFile.TryWrite(parsed.GetRequiredValue(folder), FileName, document, console.Error))
                return ExitCode.InputOutput;
            if (parsed.GetValue(format) == "json")
                await console.Output.WriteAsync(document);
            else
                ProofAsText.Write(result, reading, Path.Combine(parsed.GetRequiredValue(folder).ToString(), FileName), console);
            return Judge(result);
        });
        return command;
    }

    private static ProofContext ContextOf(EstateReading reading) =>
        new(reading, ProductVersion.WithCommit, $"{System.Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");

    private static int Judge(ProofResult result)
    {
        if (result.AnyFailed)
            return ExitCode.Failed;
        return result.AnyNotExecuted || !result.AnyProven ? ExitCode.NotProven : ExitCode.Success;
    }
}
