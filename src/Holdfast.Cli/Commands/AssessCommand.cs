using System.CommandLine;
using Holdfast.Assessment;
using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Planning;
using Holdfast.Assessment.Reports;
using Holdfast.Assessment.Reports.Html;
using Holdfast.Assessment.Rules;
using Holdfast.Cli.Output;
using Holdfast.Estate.Reading;
using Holdfast.Proof.Pricing;

namespace Holdfast.Cli.Commands;

/// <summary><c>holdfast assess</c>: asks every rule of an estate and says what to do about the gaps.</summary>
internal static class AssessCommand
{
    public static Command Create(CliConsole console)
    {
        var path = EstateArgument.Path();
        var environment = EstateArgument.Environment();
        var format = FormatOption.Of("text", "json", "sarif", "junit", "markdown", "html");
        var explain = new Option<string?>("--explain") { Description = "Explain one rule instead: what it asks, why, and what to do.", HelpName = "REF" };
        var failOn = SeverityOption();
        var baseline = new Option<FileInfo?>("--baseline")
        {
            Description = "Report only what an earlier result (--format json) does not have.",
            HelpName = "FILE",
        };
        var import = new Option<FileInfo[]>("--import") { Description = "Merge the result of another tool: azqr's JSON, or any SARIF 2.1.0. May be given several times.", HelpName = "FILE" };
        var today = new Option<DateOnly?>("--today") { Description = "Judge as on this day: what will have expired?", HelpName = "DATE" };
        var roadmap = new Option<bool>("--roadmap") { Description = "Order the findings into phases, and the processes into waves of migration." };
        var price = new Option<bool>("--price") { Description = "Predict how many minutes of a year each fix saves, where the failure model can feel it (text and json)." };
        var command = new Verb("assess",
            "Find the gaps of an estate before they cost minutes.",
            $"""
            Asks every rule of the estate as it is written: what is wrong in it, and what is missing from it. Each finding says what it
            means for a business process and what to write instead. A waiver accepts a gap for a time; it improves no figure.
            What azqr or any tool that writes SARIF has found in what runs is merged into the same list with --import.

            Without --environment: {AssessedView.PreferredEnvironment}, where there is one. --environment all assesses every environment.
            Exit code 0: nothing of the severity given by --fail-on stands without a waiver. 1: something does.

            Examples:
              holdfast assess
              holdfast assess --explain HF2201
              holdfast assess estate.yaml --roadmap
              holdfast assess estate.yaml --price
              holdfast assess estate.yaml --format json > baseline.json
              holdfast assess estate.yaml --format html > assessment.html
              holdfast assess estate.yaml --import azqr.json --import checkov.sarif
              holdfast assess estate.yaml --baseline baseline.json --fail-on warning
            """)
        {
            path, environment, format, explain, failOn, baseline, import, roadmap, price, today,
        };
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(explain) is { } reference)
                return Task.FromResult(RuleExplanation.Write(reference, console));
            if (!BaselineFile.TryRead(parsed.GetValue(baseline), console, out var known))
                return Task.FromResult(ExitCode.InputOutput);
            if (!ImportFiles.TryRead(parsed.GetValue(import) ?? [], console, out var imported))
                return Task.FromResult(ExitCode.InputOutput);
            var views = AssessedView.Read(parsed.GetValue(path), parsed.GetValue(environment), parsed.GetValue(today) ?? Today(), console);
            if (views.Count == 0)
                return Task.FromResult(ExitCode.Failed);

            var report = Assessor.Assess([.. views.Select(view => view.Estate)]);
            if (known is not null)
                report = report with { Findings = [.. report.Findings.Where(finding => !known.Knows(finding))] };
            var plan = parsed.GetValue(roadmap) ? Roadmap.Of(report, views[0].Estate) : null;
            var merged = imported.Count == 0 ? null : ImportMerge.Of(report, views[0].Estate.Model, imported);
            var failsFrom = parsed.GetValue(failOn);
            var prices = parsed.GetValue(price) ? PricesOf(report, views[0], parsed.GetValue(path), console, cancellation) : null;
            Write(parsed.GetValue(format)!, report, failsFrom, plan, ContextOf(views, merged), views[0].Reading, prices, console);
            return Task.FromResult(report.Fails(failsFrom) ? ExitCode.Failed : ExitCode.Success);
        });
        return command;
    }

    private static void Write(string format, AssessmentReport report, Severity failsFrom, Roadmap? roadmap, ReportContext context, EstateReading reading, IReadOnlyList<FindingPrice>? prices, CliConsole console)
    {
        var places = reading.Places ?? throw new InvalidOperationException("An estate that was assessed was read.");
        switch (format)
        {
            case "json":
                var document = JsonReport.Of(report, places, roadmap, context.Imported);
                if (prices is not null)
                    document["pricing"] = FindingPrices.AsJson(prices);
                console.Output.Write(Json.Text(document));
                break;
            case "sarif":
                console.Output.Write(Json.Text(SarifReport.Of(report, places, context)));
                break;
            case "junit":
                console.Output.Write(JunitReport.Of(report, places, context, failsFrom));
                break;
            case "markdown":
                console.Output.Write(MarkdownReport.Of(report, places, context));
                break;
            case "html":
                console.Output.Write(HtmlReport.Of(report, places, context, roadmap));
                break;
            default:
                AssessmentAsText.Write(report, roadmap, context.Imported, reading, console);
                if (prices is not null)
                    FindingPrices.WriteText(prices, console.Output);
                break;
        }
    }

    private static ReportContext ContextOf(IReadOnlyList<AssessedView> views, MergedFindings? imported) => new()
    {
        Estate = views[0].Estate.Model.Estate.Text,
        Day = views[0].Estate.Today,
        ProductVersion = ProductVersion.Text,
        Environments = [.. views.Select(view => view.Estate.Environment).OfType<string>()],
        Imported = imported,
    };

    private static IReadOnlyList<FindingPrice> PricesOf(AssessmentReport report, AssessedView view, string? path, CliConsole console, CancellationToken cancellation)
    {
        var source = new EstateArgument.Source(path, view.Estate.Environment);
        return new FindingPricer(view.Estate.Model, source.Read).Price(report.Findings, new ConsoleProgress(console, TimeProvider.System), cancellation);
    }

    private static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static Option<Severity> SeverityOption()
    {
        var option = new Option<Severity>("--fail-on")
        {
            Description = "The lowest severity that makes the command fail: error, warning or note.",
            HelpName = "error|warning|note",
            DefaultValueFactory = _ => Severity.Error,
        };
        return option;
    }
}
