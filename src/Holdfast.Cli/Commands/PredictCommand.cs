using System.CommandLine;
using Holdfast.Cli.Output;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Estate.Values;
using Holdfast.Prediction;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Reports;
using Holdfast.Prediction.Reports.Html;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast predict</c>: the probability that each objective is met, and why.</summary>
internal static class PredictCommand
{
    // An estate may have thousands of processes; nobody reads more names than this in a message.
    private const int MostNamesShown = 20;

    // The finest that is accepted: a hundred times the years of the default.
    private const double FinestPrecision = 0.005;

    public static Command Create(CliConsole console)
    {
        var path = EstateArgument.Path();
        var environment = EstateArgument.Environment();
        var process = new Option<string[]>("--process", "-p") { Description = "Predict only this process. May be given several times.", HelpName = "NAME" };
        var format = FormatOption.Of("text", "json", "html");
        var file = new Option<string?>("--out", "-o") { Description = "The file to write; without it the result goes to the standard output.", HelpName = "FILE" };
        var require = Share("--require", "Fail when a process keeps all its objectives for a year with less than this probability.", atLeast: 0, unless: null);
        var seed = new Option<ulong>("--seed") { Description = "The seed of the simulation: the same seed gives the same answer.", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
        var precision = Share("--precision", "How far chance may lead the minutes of a year astray.", FinestPrecision, unless: "5%");
        var evidence = new Option<string[]>("--evidence") { Description = "What was measured: the proof.json of 'prove', or a list of measurements. May be given several times.", HelpName = "FILE" };
        var today = new Option<DateOnly?>("--today") { Description = "Count the age of evidence from this day.", HelpName = "DATE" };
        var whatIf = new Option<string[]>("--what-if") { Description = "A change to try, as path=value. Several are tried one by one, and together.", HelpName = "CHANGE" };
        var alternatives = new Option<string?>("--alternatives") { Description = "A file of named alternatives to compare.", HelpName = "FILE" };
        var cheapest = new Option<bool>("--cheapest") { Description = "Try every allowed design, and name the cheapest that keeps all objectives." };
        var choices = new Option<string[]>("--option") { Description = "With --cheapest: what may be chosen, as path=value|value.", HelpName = "CHOICE" };
        var command = new Verb("predict",
            "Predict the probability that each objective is met, and what causes the rest.",
            $"""
            Lives through thousands of years of failures and repairs of everything a process stands on, in the hours of that process, and counts:
            how often a month and a year keep the availability objective, outages end within the RTO, and nothing beyond the RPO is lost. The
            numbers behind it have sources; those that are our judgement are called priors and named (docs/prediction.md, docs/figures.md).

            --what-if and --alternatives compare changed estates with the one as written: both meet the same failures. --cheapest tries every
            allowed design for one that keeps all objectives with the probability of --require, {PredictRun.RequiredUnlessSaid:0 %} unless it is given.

            Without --environment: {AssessedView.PreferredEnvironment}, where there is one.
            Exit code 0, unless --require is given and a process is less likely than that to keep all its objectives for a year, or with
            --cheapest no design does: then 1.

            Examples:
              holdfast predict
              holdfast predict estate.yaml --process warehouse-dispatch
              holdfast predict estate.yaml --format html --out prediction.html
              holdfast predict estate.yaml --require 80%
              holdfast predict estate.yaml --precision 1% --format json > prediction.json
              holdfast predict estate.yaml --evidence proof/proof.json
              holdfast predict estate.yaml --what-if stores.erp.availability=same-zone
              holdfast predict estate.yaml --cheapest --option 'stores.erp.availability=none|same-zone|zone-redundant'
            """)
        {
            path, environment, process, format, file, require, precision, seed, evidence, today, whatIf, alternatives, cheapest, choices,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (source, reading) = Read(parsed.GetValue(path), parsed.GetValue(environment), console);
            if (reading.Estate is not { } estate)
                return Task.FromResult(ExitCode.Failed);
            if (FiguresAreWrong(reading, console) || PredictRun.Evidence(parsed.GetValue(evidence) ?? [], estate, console) is not { } measurements)
                return Task.FromResult(ExitCode.Failed);
            var names = parsed.GetValue(process) ?? [];
            if (names.FirstOrDefault(name => !estate.Processes.ContainsKey(name)) is { } unknown)
                return RefuseAsync(console, NoSuchProcess(estate, unknown));
            if (names.Length > 0 && parsed.GetValue(cheapest))
                return RefuseAsync(console, "A design must keep the objectives of every process: --cheapest goes without --process.");
            var run = new PredictRun(source, reading, console)
            {
                Options = new PredictionOptions { Seed = parsed.GetValue(seed), Precision = parsed.GetValue(precision)!.Value.Value, Evidence = measurements, Today = parsed.GetValue(today) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) },
                Processes = names,
                Required = parsed.GetValue(require)?.Value,
            };
            var outcome = parsed.GetValue(cheapest) ? run.Cheapest(parsed.GetValue(choices) ?? [], cancellation)
                : parsed.GetValue(whatIf) is { Length: > 0 } || parsed.GetValue(alternatives) is not null ? run.Compare(parsed.GetValue(whatIf) ?? [], parsed.GetValue(alternatives), cancellation)
                : run.Predict(cancellation);
            return outcome is null ? Task.FromResult(ExitCode.Failed) : WriteAsync(outcome, parsed.GetValue(format)!, parsed.GetValue(file), console, cancellation);
        });
        return command;
    }

    private static (EstateArgument.Source Source, EstateReading Reading) Read(string? path, string? environment, CliConsole console)
    {
        var reading = EstateArgument.Read(path, environment);
        new DiagnosticsAsText(console).Write(reading, console.Error);
        if (reading.Estate is null)
            console.Error.WriteLine($"{reading.Path} has errors; nothing was predicted.");
        return environment is null && reading.Estate?.Environments.ContainsKey(AssessedView.PreferredEnvironment) is true
            ? (new EstateArgument.Source(path, AssessedView.PreferredEnvironment), EstateArgument.Read(path, AssessedView.PreferredEnvironment))
            : (new EstateArgument.Source(path, environment), reading);
    }

    private static bool FiguresAreWrong(EstateReading reading, CliConsole console)
    {
        var problems = FigureChecks.Check(reading.Estate!, reading.Places!);
        new DiagnosticsAsText(console).Write(reading with { Diagnostics = problems, DiagnosticsLeftOut = 0 }, console.Error);
        return problems.Count > 0;
    }

    private static string NoSuchProcess(EstateModel estate, string name)
    {
        var names = string.Join(", ", estate.Processes.Keys.Take(MostNamesShown));
        var more = estate.Processes.Count > MostNamesShown ? $" and {estate.Processes.Count - MostNamesShown} more" : "";
        return $"The estate has no process '{name}'. Its processes are {names}{more}.";
    }

    private static async Task<int> RefuseAsync(CliConsole console, string why)
    {
        await console.Error.WriteLineAsync(why);
        return ExitCode.Usage;
    }

    private static async Task<int> WriteAsync(PredictOutcome outcome, string format, string? file, CliConsole console, CancellationToken cancellation)
    {
        using var text = new StringWriter { NewLine = console.Output.NewLine };
        switch (format)
        {
            case "json":
                await text.WriteAsync(Json.Text(JsonReport.Of(outcome.Report)));
                break;
            case "html":
                await text.WriteAsync(HtmlReport.Of(outcome.Report));
                break;
            default:
                outcome.WriteText(console with { Output = text, IsTerminal = console.IsTerminal && file is null });
                break;
        }

        if (file is null)
            await console.Output.WriteAsync(text.ToString().AsMemory(), cancellation);
        else if (!await TryWriteAsync(file, text.ToString(), console, cancellation))
            return ExitCode.InputOutput;
        return outcome.Holds ? ExitCode.Success : ExitCode.Failed;
    }

    private static async Task<bool> TryWriteAsync(string file, string text, CliConsole console, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(file, text, cancellation);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await console.Error.WriteLineAsync($"The prediction could not be written to '{file}': {refused.Message} Name another file with --out.");
            return false;
        }
    }

    private static Option<Probability?> Share(string name, string description, double atLeast, string? unless) => new(name)
    {
        Description = description,
        HelpName = "PERCENT",
        DefaultValueFactory = _ => unless is not null && Probability.TryParse(unless, out var value) ? value : null,
        CustomParser = argument =>
        {
            if (Probability.TryParse(argument.Tokens[0].Value, out var value) && value.Value >= atLeast)
                return value;
            argument.AddError($"'{argument.Tokens[0].Value}' is not a share for {name}: write from {PredictionWords.Objective(atLeast)} to 100%, such as 5% or 0.05.");
            return null;
        },
    };
}
