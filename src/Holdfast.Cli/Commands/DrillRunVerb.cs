using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Experiments;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Holdfast.Proof.Documents;
using Holdfast.Proof.Planning;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast drill run`: one scenario, or an experiment from a file.</summary>
internal static class DrillRunVerb
{
    private static readonly string[] FileEndings = [".json", ".yaml", ".yml"];

    public static Command Create(CliConsole console)
    {
        var name = new Argument<string>("SCENARIO") { Description = "The failure, as `drill list` names it, `all` of them one after the other, or an experiment file in Chaos Toolkit's format (.json, .yaml)." };
        name.Validators.Add(result =>
        {
            var word = result.GetValueOrDefault<string>();
            if (word is not null && word != DrillLibrary.Word && !IsFile(word) && Explain(word) is { } problem)
                result.AddError(problem);
        });
        var path = EstateArgument.Path();
        var repeat = RepeatOption.Create("How many times, in the same lab; each time from full redundancy.");
        var lab = new Option<string?>("--lab") { Description = "A lab that `lab up` has started. Without it, a lab is built for the drill and removed afterwards." };
        var profile = LabProfileOption.Create();
        var format = FormatOption.Of("text", "json");
        var journal = new Option<FileInfo?>("--journal") { Description = "Where the journal of an experiment file is written; without it, to the output." };
        var history = new Option<DirectoryInfo?>("--history") { Description = "A folder for the raw operations of each drill, compressed; `drill check` works its verdict out again.", HelpName = "FOLDER" };
        var command = new Command("run", "Run one scenario, or an experiment file; exit code 1 when a promise was broken, 3 when the drill was not executed.") { name, path, repeat, lab, profile, format, journal, history };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (StreamsOf(parsed.GetValue(path), console) is not { } streams)
                return ExitCode.Failed;
            var word = parsed.GetRequiredValue(name);
            var (experiment, reading) = IsFile(word) ? await ReadAsync(word, console, cancellation) : (null, ExitCode.Success);
            if (reading != ExitCode.Success)
                return reading;
            var progress = new ConsoleProgress(console, TimeProvider.System);
            var outcome = await OpenLabAsync(parsed.GetValue(lab), parsed.GetValue(profile), progress, cancellation);
            if (outcome is null)
            {
                await console.Error.WriteLineAsync($"There is no complete lab '{parsed.GetValue(lab)}'. `holdfast lab status` names those there are.");
                return ExitCode.Usage;
            }

            if (outcome is not LabStarted { Lab: var running })
                return await LabReport.WriteFailureAsync(console, outcome);
            await using (running)
            {
                if (experiment is not null)
                    return await RunExperimentAsync(running, experiment, streams, parsed.GetValue(journal), progress, console, cancellation);
                if (word == DrillLibrary.Word)
                    return await RunLibraryAsync(running, streams, parsed.GetValue(history), parsed.GetValue(format) == "json", progress, console, cancellation);
                var scenario = Scenario.Find(word) ?? throw new InvalidOperationException("The parser let an unknown scenario pass.");
                var reports = await RunAsync(running, scenario, streams, parsed.GetValue(repeat), progress, cancellation);
                var histories = parsed.GetValue(history) is null ? [] : KeptHistory.Of(reports, folder: "");
                await DrillReportWriter.WriteAsync(console, parsed.GetValue(format) == "json", reports, histories);
                return histories.Count == 0 || KeptHistories.TryWrite(parsed.GetValue(history)!, histories, console.Error) ? Judge(reports) : ExitCode.InputOutput;
            }
        });
        return command;
    }

    private static async Task<int> RunLibraryAsync(
        RunningLab lab, IReadOnlyList<TransactionStream> streams, DirectoryInfo? history, bool asJson, ConsoleProgress progress, CliConsole console, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        var reports = await DrillLibrary.RunAsync(lab, streams, progress, cancellation);
        var histories = history is null ? [] : KeptHistory.Of(reports, folder: "");
        await DrillLibrary.WriteAsync(console, asJson, reports, histories, TimeProvider.System.GetElapsedTime(started));
        return history is null || KeptHistories.TryWrite(history, histories, console.Error) ? DrillLibrary.Judge(reports) : ExitCode.InputOutput;
    }

    /// <summary>The transactions of the estate's processes; null when there are none to drive, and then the reason has been said.</summary>
    private static IReadOnlyList<TransactionStream>? StreamsOf(string? path, CliConsole console)
    {
        var reading = EstateArgument.Read(path, environment: null);
        new DiagnosticsAsText(console).Write(reading, console.Error);
        if (reading.Estate is not { } estate)
            return null;
        var plan = ProofPlanner.Plan(estate);
        if (plan.Streams.Count > 0)
            return plan.Streams;
        foreach (var (process, reason) in plan.Unprovable)
            console.Error.WriteLine($"{process}: {reason}.");
        console.Error.WriteLine("No process can be driven, so there is nothing to drill.");
        return null;
    }

    private static async Task<LabStartOutcome?> OpenLabAsync(string? id, LabProfile profile, ConsoleProgress progress, CancellationToken cancellation)
    {
        if (id is null)
            return await RunningLab.StartAsync(new LabOptions { Profile = profile }, progress, TimeProvider.System, cancellation);
        return RunningLab.Attach(new LabOptions(), id, TimeProvider.System) is { } lab ? new LabStarted(lab) : null;
    }

    private static async Task<IReadOnlyList<DrillReport>> RunAsync(
        RunningLab lab, Scenario scenario, IReadOnlyList<TransactionStream> streams, int times, ConsoleProgress progress, CancellationToken cancellation)
    {
        var runner = new DrillRunner(new DrillOptions(), TimeProvider.System);
        List<DrillReport> reports = [];
        for (var round = 1; round <= times; round++)
        {
            if (times > 1)
                progress.Report($"round {round} of {times}");
            reports.Add(await runner.RunAsync(lab, scenario, streams, progress, cancellation));
            // The next failure inside the window without redundancy would be a different, harder scenario.
            if (reports[^1].RedundancyRestoredAfter is null)
                break;
        }

        return reports;
    }

    private static int Judge(IReadOnlyList<DrillReport> reports)
    {
        if (reports.Any(report => report.Status is DrillStatus.Executed && !report.IsIntact))
            return ExitCode.Failed;
        return reports.All(report => report.IsIntact && report.RedundancyRestoredAfter is not null) ? ExitCode.Success : ExitCode.NotProven;
    }

    private static bool IsFile(string word) => FileEndings.Contains(Path.GetExtension(word), StringComparer.OrdinalIgnoreCase);

    private static string? Explain(string word)
    {
        if (Scenario.NotExecutable.TryGetValue(word, out var reason))
            return $"'{word}' cannot be executed here: {reason}.";
        return Scenario.Find(word) is null ? $"There is no scenario '{word}'. They are {string.Join(", ", Scenario.All)}." : null;
    }

    private static async Task<(Experiment? Experiment, int ExitCode)> ReadAsync(string path, CliConsole console, CancellationToken cancellation)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            await console.Error.WriteLineAsync($"'{path}' could not be read: {MissingFile.Reason(file)}.");
            return (null, ExitCode.InputOutput);
        }

        var (experiment, problems) = ExperimentReader.Read(await File.ReadAllTextAsync(path, cancellation));
        foreach (var problem in problems)
            await console.Error.WriteLineAsync($"{path}: {problem}");
        return (experiment, experiment is null ? ExitCode.Failed : ExitCode.Success);
    }

    private static async Task<int> RunExperimentAsync(
        RunningLab lab, Experiment experiment, IReadOnlyList<TransactionStream> streams, FileInfo? journal, ConsoleProgress progress, CliConsole console, CancellationToken cancellation)
    {
        var runner = new DrillRunner(new DrillOptions(), TimeProvider.System);
        var result = await new ExperimentRun(runner, TimeProvider.System).RunAsync(lab, experiment, streams, progress, cancellation);
        var text = Json.Text(Journal.Write(result, DrillDocument.Of, ProductVersion.Text));
        if (journal is null)
            await console.Output.WriteAsync(text);
        else
            await File.WriteAllTextAsync(journal.FullName, text, cancellation);
        foreach (var sentence in result.Shortfalls)
            await console.Error.WriteLineAsync(sentence);
        foreach (var (action, report) in result.Drills.Where(drill => drill.Report.Status is DrillStatus.NotExecuted))
            await console.Error.WriteLineAsync($"{action}: not executed. {report.Reason}");
        return result.Shortfalls.Count > 0 ? ExitCode.Failed : result.IsComplete ? ExitCode.Success : ExitCode.NotProven;
    }
}
