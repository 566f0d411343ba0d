using Holdfast.Assessment;
using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Planning;
using Holdfast.Assessment.Reports;
using Holdfast.Assessment.Rules;
using Holdfast.Estate.Reading;

namespace Holdfast.Cli.Output;

/// <summary>An assessment as a person reads it: the gravest first, each rule once, its subjects below it.</summary>
internal static class AssessmentAsText
{
    private const int BarWidth = 20;

    public static void Write(AssessmentReport report, Roadmap? roadmap, MergedFindings? imported, EstateReading reading, CliConsole console)
    {
        var places = reading.Places ?? throw new InvalidOperationException("An estate that was assessed was read.");
        var writer = console.Output;
        var where = reading.Environment is { } environment ? $" ({environment.Name})" : "";
        writer.WriteLine($"{reading.Estate?.Estate.Text}{where}: {report.RulesAsked} rules of {report.RuleSetDate} asked.");
        writer.WriteLine();
        foreach (var rule in report.Findings.Where(finding => !finding.IsWaived).GroupBy(finding => finding.Rule.Reference))
            WriteRule([.. rule], places, console);
        WriteWaived([.. report.Findings.Where(finding => finding.IsWaived)], writer);
        if (imported is not null)
            WriteImported(imported, writer);
        if (roadmap is null)
            WriteMaturity(report, writer);
        else
            RoadmapAsText.Write(roadmap, writer);
        writer.WriteLine(ReportWords.Counts(report) + ".");
    }

    private static void WriteRule(List<Finding> findings, EstatePlaces places, CliConsole console)
    {
        var rule = findings[0].Rule;
        var writer = console.Output;
        writer.WriteLine($"{Word(rule.Severity, console)} {rule.Reference}: {rule.Name}");
        foreach (var finding in findings)
        {
            writer.WriteLine($"    {places.Of([.. finding.Path])}: {finding.Message}{In(finding)}");
            // One process is enough to see whom it hurts; the JSON lists them all.
            if (finding.Processes.Count > 1)
                writer.WriteLine($"        felt by {string.Join(", ", finding.Processes.Take(3))}{(finding.Processes.Count > 3 ? $" and {finding.Processes.Count - 3} more" : "")}");
        }

        writer.WriteLine($"    -> {rule.Fix}");
        writer.WriteLine();
    }

    private static string In(Finding finding) => finding.Environments.Count > 1 ? $" (in {string.Join(", ", finding.Environments)})" : "";

    private static void WriteWaived(List<Finding> waived, TextWriter writer)
    {
        if (waived.Count == 0)
            return;
        writer.WriteLine("Accepted for a time; none of these improves a figure:");
        foreach (var finding in waived)
        {
            var waiver = finding.Waiver!.Waiver;
            writer.WriteLine($"    {finding.Rule.Reference} {finding.Subject}: {waiver.Reason} (until {waiver.Expires:yyyy-MM-dd}, approved by {waiver.Approver})");
        }

        writer.WriteLine();
    }

    private static void WriteImported(MergedFindings imported, TextWriter writer)
    {
        foreach (var kind in Enum.GetValues<MergeKind>())
        {
            var entries = imported.Of(kind);
            if (entries.Count == 0)
                continue;
            var (heading, meaning) = ReportWords.Of(kind);
            writer.WriteLine($"{heading}: {meaning}");
            foreach (var entry in entries)
                writer.WriteLine($"    {entry.Id}: {entry.Statement}");
            writer.WriteLine();
        }
    }

    private static void WriteMaturity(AssessmentReport report, TextWriter writer)
    {
        writer.WriteLine($"Maturity by area. {ReportWords.Weights}");
        var table = new TextTable("AREA", "", "", "ARITHMETIC");
        foreach (var area in report.Maturity)
        {
            var bar = area.Percent is { } percent ? new string('#', percent * BarWidth / 100).PadRight(BarWidth, '.') : "";
            table.Add(AreaWords.Of(area.Area), ReportWords.Percent(area).PadLeft(5), bar, area.Arithmetic);
        }

        table.WriteTo(writer);
        writer.WriteLine();
    }

    private static string Word(Severity severity, CliConsole console)
    {
        var (colour, word) = severity switch
        {
            Severity.Error => ("31;1", "error"),
            Severity.Warning => ("33;1", "warning"),
            _ => ("36", "note"),
        };
        return console.IsTerminal ? $"\u001b[{colour}m{word}\u001b[0m" : word;
    }
}
