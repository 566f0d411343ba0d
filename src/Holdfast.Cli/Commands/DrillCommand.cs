using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Drills.Driving;
using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Holdfast.Proof.Planning;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast drill`: lets a failure happen to real components and measures what the business transactions suffer.</summary>
internal static class DrillCommand
{
    public static Command Create(CliConsole console) => new Verb(
        "drill",
        "Let a failure happen to real components, and measure what the business transactions suffer.",
        """
        Every transaction is numbered. After healing all of them are read back: an acknowledged one that is gone is lost.
        A drill in which nothing was seen to fail is reported as not executed, never as a success.

        Examples:
          holdfast drill list
          holdfast drill run database-crash
          holdfast drill run database-crash estate.yaml
          holdfast drill run node-loss --repeat 10 --format json
          holdfast drill run inbound-partition --profile asynchronous
        """)
    {
        CreateList(console), CreateRun(console),
    };

    private static Command CreateList(CliConsole console)
    {
        var command = new Command("list", "Show the failures that the lab can produce.");
        command.SetAction(async (_, _) =>
        {
            foreach (var scenario in Scenario.All)
                await console.Output.WriteLineAsync($"{scenario.Name,-20} {scenario.Summary}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command CreateRun(CliConsole console)
    {
        var name = new Argument<string>("SCENARIO") { Description = "The failure, as `drill list` names it." };
        name.AcceptOnlyFromAmong([.. Scenario.All.Select(scenario => scenario.Name)]);
        var path = EstateArgument.Path();
        var repeat = RepeatOption.Create("How many times, in the same lab; each time from full redundancy.");
        var lab = new Option<string?>("--lab") { Description = "A lab that `lab up` has started. Without it, a lab is built for the drill and removed afterwards." };
        var profile = LabProfileOption.Create();
        var format = FormatOption.Of("text", "json");
        var command = new Command("run", "Run one scenario; exit code 1 when a promise was broken, 3 when the drill was not executed.") { name, path, repeat, lab, profile, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (StreamsOf(parsed.GetValue(path), console) is not { } streams)
                return ExitCode.Failed;
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
                var scenario = Scenario.Find(parsed.GetRequiredValue(name)) ?? throw new InvalidOperationException("The parser let an unknown scenario pass.");
                var reports = await RunAsync(running, scenario, streams, parsed.GetValue(repeat), progress, cancellation);
                await DrillReportWriter.WriteAsync(console, parsed.GetValue(format) == "json", reports);
                return Judge(reports);
            }
        });
        return command;
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
}
