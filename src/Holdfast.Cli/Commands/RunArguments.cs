using System.CommandLine;
using Holdfast.Recovery.Plans.Running;

namespace Holdfast.Cli.Commands;

/// <summary>The answers and settings of one run of a plan on the command line.</summary>
internal sealed class RunArguments
{
    public Option<bool> Practice { get; } = new("--practice") { Description = "Carry it out on a small depot of real components that is made for it, and touch nothing else." };

    public Option<string?> Journal { get; } = new("--journal") { Description = "The file that keeps the run. Without it: recovery-PROCESS.jsonl, or practice-PROCESS.jsonl, in this folder.", HelpName = "FILE" };

    public Option<bool> Resume { get; } = new("--resume") { Description = "Go on where the journal ends." };

    public Option<string?> By { get; } = new("--by") { Description = "Who carries it out. Without it: the user who calls.", HelpName = "NAME" };

    public Option<DateTimeOffset?> Since { get; } = new("--since") { Description = "Since when the process has been down, such as 2026-11-20T17:25:00Z. Without it: now.", HelpName = "MOMENT" };

    public Option<string[]> Approve { get; } = Many("--approve", "Somebody who decides and has agreed.", "NAME");

    public Option<string[]> Confirm { get; } = Many("--confirm", "A point of no return that may be passed, by its step.", "STEP");

    public Option<string[]> Done { get; } = Many("--done", "A step by hand that somebody has done.", "STEP");

    public Option<string[]> Again { get; } = Many("--again", "A step that may be done again although nothing tells whether it happened.", "STEP");

    public Option<string[]> Skip { get; } = Many("--skip", "A step to leave out, with the reason.", "STEP=REASON");

    public Option<string[]> PauseBefore { get; } = Many("--pause-before", "A step before which the run stops, to be resumed.", "STEP");

    public Option<string?> Abort { get; } = new("--abort") { Description = "Give the run up, with the reason. Needs --resume.", HelpName = "REASON" };

    public Option<bool> FailBack { get; } = new("--fail-back") { Description = "Go the way back too. A practice always does." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Practice, Journal, Resume, By, Since, Approve, Confirm, Done, Again, Skip, PauseBefore, Abort, FailBack })
            command.Add(option);
        Skip.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string[]>()?.FirstOrDefault(each => each.IndexOf('=') < 1 || each.EndsWith('=')) is { } bare)
                result.AddError($"'{bare}' gives no reason. Write --skip STEP=REASON.");
        });
    }

    public PlanRunOptions OptionsOf(ParseResult parsed) => new()
    {
        Runner = parsed.GetValue(By) ?? Environment.GetEnvironmentVariable("SUDO_USER") ?? Environment.UserName,
        IsPractice = parsed.GetValue(Practice),
        Since = parsed.GetValue(Since),
        WithFailBack = parsed.GetValue(FailBack),
        Abort = parsed.GetValue(Abort),
        PauseBefore = parsed.GetValue(PauseBefore) ?? [],
        SkipReasons = (parsed.GetValue(Skip) ?? []).Select(each => each.Split('=', 2)).DistinctBy(pair => pair[0], StringComparer.Ordinal).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
    };

    public IPlanPeople PeopleOf(ParseResult parsed, CliConsole console)
    {
        var given = new PeopleOnCommandLine(parsed.GetValue(Approve) ?? [], parsed.GetValue(Confirm) ?? [], parsed.GetValue(Done) ?? [], parsed.GetValue(Again) ?? []);
        return console.IsTerminal && !Console.IsInputRedirected ? new PeopleAtTerminal(given, Console.In, console.Error, TimeProvider.System) : given;
    }

    /// <summary>The steps that the answers name, so that a misspelt one is found before anything is done.</summary>
    public IEnumerable<string> NamedSteps(ParseResult parsed) =>
        new[] { Confirm, Done, Again, PauseBefore }.SelectMany(option => parsed.GetValue(option) ?? []).Concat((parsed.GetValue(Skip) ?? []).Select(each => each.Split('=')[0]));

    private static Option<string[]> Many(string name, string description, string form) => new(name) { Description = description, HelpName = form, AllowMultipleArgumentsPerToken = false };
}
