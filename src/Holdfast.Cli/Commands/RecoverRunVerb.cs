using System.CommandLine;
using System.Text.Json;
using Holdfast.Cli.Output;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Reading;
using Holdfast.Recovery.Backups;
using Holdfast.Recovery.Places;
using Holdfast.Recovery.Plans;
using Holdfast.Recovery.Plans.Checking;
using Holdfast.Recovery.Plans.Practising;
using Holdfast.Recovery.Plans.Running;
using Holdfast.Recovery.Rehearsals;

namespace Holdfast.Cli.Commands;

/// <summary>`holdfast recover run`: carries out a recovery plan, in practice on a depot of its own, or by the estate's commands.</summary>
internal static class RecoverRunVerb
{
    public static Command Create(CliConsole console)
    {
        var (arguments, run, format) = (new PlanArguments(), new RunArguments(), FormatOption.Of("text", "json"));
        arguments.Process.Required = true;
        var command = new Verb(
            "run",
            "Carry out a recovery plan; exit code 0 when a transaction was completed and the objectives were kept, 1 when not, 3 when that is not known.",
            """
            Each step is probed, done, and probed again; a probe that does not hold stops the run. The journal keeps every step and decision: after a
            stop or a kill, the same command with --resume goes on, and does nothing twice. Agreements are given at the terminal or with --approve.

            Examples:
              holdfast recover run --process warehouse-dispatch --practice --approve operations-director --confirm switch --confirm back-switch
              holdfast recover run --process warehouse-dispatch --practice --resume --confirm switch
              holdfast recover run estate.yaml --process invoicing --scenario operator-error --since 2026-11-20T17:25:00Z
            """)
        {
            arguments.Estate, arguments.Environment, arguments.Process, arguments.Scenario, format,
        };
        run.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var reading = arguments.Read(parsed, console);
            if (reading.Estate is null || arguments.Plans(parsed, reading, PlanScenario.DatabaseCorruption, console) is not { } made)
                return ExitCode.Failed;
            var (plan, options) = (made.Plans[0], run.OptionsOf(parsed));
            if (ReasonNotToBegin(plan, options, run.NamedSteps(parsed)) is { } reason)
            {
                await console.Error.WriteLineAsync(reason);
                return ExitCode.Failed;
            }

            if (IsSomethingMissing(made.Missing, plan, options, reading, console))
                return ExitCode.Failed;
            if (options.IsPractice && await RecoverCommand.MissingAsync(console))
                return ExitCode.Unavailable;
            var path = parsed.GetValue(run.Journal) ?? $"{(options.IsPractice ? "practice" : "recovery")}-{plan.Process}.jsonl";
            return await KeptAsync(path, parsed.GetValue(run.Resume), plan, options, console, async journal =>
            {
                var people = run.PeopleOf(parsed, console);
                var report = options.IsPractice
                    ? await PractiseAsync(plan, options, people, journal, console, cancellation)
                    : PlanRunReport.Of(plan, await new PlanRun(plan, options, ActionsOf(parsed.GetValue(arguments.Estate), reading), people, Said(journal, console), TimeProvider.System).RunAsync(journal.Before, cancellation));
                await console.Output.WriteAsync(parsed.GetValue(format) == "json" ? Json.TextOf(report) : PlanRunAsText.Of(report));
                return RecoverCommand.CodeOf(report.Verdict);
            });
        });
        return command;
    }

    private static EstateCommands ActionsOf(string? path, EstateReading reading) => new(EstateArgument.FolderOf(path), reading.Estate?.Recovery?.Loss ?? [], EstateCommands.DefaultLimit);

    private static string? ReasonNotToBegin(RecoveryPlan plan, PlanRunOptions options, IEnumerable<string> named)
    {
        var steps = plan.Steps.Concat(plan.FailBack).ToList();
        if (named.FirstOrDefault(name => steps.TrueForAll(step => step.Id != name)) is { } unknown)
            return $"The plan has no step '{unknown}'. It has: {string.Join(", ", steps.Select(step => step.Id))}.";
        if (options.IsPractice)
            return Practice.WhyNot(plan);
        // What people alone would do can be read from the plan; a run is for what it can do and prove itself.
        var bare = steps.Where(step => step.Kind is StepKind.Restore or StepKind.Switch or StepKind.Verify && step.Command.Count == 0 && (options.WithFailBack || plan.Steps.Contains(step))).Select(step => step.Id).ToList();
        return bare.Count == 0 ? null : $"The estate names no command for {string.Join(", ", bare)}. Name them under recovery.steps, follow `holdfast recover plan` by hand, or practise with --practice.";
    }

    // A practice needs who decides; files and channels of the estate it does not use.
    private static bool IsSomethingMissing(IReadOnlyList<Diagnostic> missing, RecoveryPlan plan, PlanRunOptions options, EstateReading reading, CliConsole console)
    {
        var counting = missing.Where(each => each.Severity is DiagnosticSeverity.Error && each.Code != PlanDiagnostics.ObjectiveIsOutOfReach && (!options.IsPractice || plan.Authority is null)).ToList();
        foreach (var each in counting)
            new DiagnosticsAsText(console).Write(each, reading, console.Error);
        if (counting.Count > 0)
            console.Error.WriteLine("Mend this first: a plan that cannot be carried out is not begun.");
        return counting.Count > 0;
    }

    private static async Task<int> KeptAsync(string path, bool resume, RecoveryPlan plan, PlanRunOptions options, CliConsole console, Func<PlanJournal, Task<int>> carryOut)
    {
        if (new FileInfo(path) is { Exists: true, Length: > 0 } != resume)
        {
            await console.Error.WriteLineAsync(resume ? $"There is no journal '{path}' to resume. Name it with --journal, or leave --resume out." : $"The journal '{path}' exists already. Go on with --resume, or name another one with --journal.");
            return ExitCode.InputOutput;
        }

        PlanJournal journal;
        try
        {
            journal = PlanJournal.Open(path);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or JsonException)
        {
            await console.Error.WriteLineAsync($"The journal '{path}' cannot be used: {unusable.Message}");
            return ExitCode.InputOutput;
        }

        using (journal)
        {
            if (journal.Before is [var first, ..] && (first.Plan != plan.Fingerprint || first.IsPractice != options.IsPractice))
            {
                await console.Error.WriteLineAsync($"The journal '{path}' is of another plan, or the estate has changed since. Settle that run by hand, and begin a new journal.");
                return ExitCode.Failed;
            }

            try
            {
                return await carryOut(journal);
            }
            catch (Exception unheld) when (unheld is PracticeFailedException or BackupFailedException)
            {
                await console.Error.WriteLineAsync($"The practice could not be held. {unheld.Message}");
                return ExitCode.NotProven;
            }
        }
    }

    private static async Task<PlanRunReport> PractiseAsync(RecoveryPlan plan, PlanRunOptions options, IPlanPeople people, PlanJournal journal, CliConsole console, CancellationToken cancellation)
    {
        var progress = new ConsoleProgress(console, TimeProvider.System);
        if (options.Abort is not null || journal.Before is [.., { What: JournalEvent.Aborted or JournalEvent.Finished }])
            return PlanRunReport.Of(plan, await new PlanRun(plan, options, new EstateCommands("", [], TimeSpan.Zero), people, Said(journal, console), TimeProvider.System).RunAsync(journal.Before, cancellation));
        await using var practice = await Practice.StartAsync(new PlaceOptions(), new StandInOptions(), plan.Scenario, TimeProvider.System, progress, cancellation);
        var actions = practice.ActionsFor(plan);
        await Practice.BringToAsync(plan, journal.Before, actions, progress, cancellation);
        return PlanRunReport.Of(plan, await new PlanRun(plan, options with { Since = practice.DownSince }, actions, people, Said(journal, console), TimeProvider.System).RunAsync(journal.Before, cancellation));
    }

    /// <summary>Keeps each line, and then says it.</summary>
    private static Action<JournalLine> Said(PlanJournal journal, CliConsole console)
    {
        var progress = new ConsoleProgress(console, TimeProvider.System);
        return line =>
        {
            journal.Append(line);
            progress.Report($"{line.Step ?? "run"}: {PlanRunAsText.WordOf(line.What)}{(line.Who is null ? "" : " by " + line.Who)}{(line.Text is null ? "" : $": {line.Text}")}");
        };
    }
}
