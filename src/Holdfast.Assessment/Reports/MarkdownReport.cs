using System.Text;
using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Importing;
using Holdfast.Estate.Reading;

namespace Holdfast.Assessment.Reports;

/// <summary>An assessment as Markdown, for a pull request: what stands, what it means for which process, and the score with its arithmetic.</summary>
public static class MarkdownReport
{
    /// <summary>How many rows a table has at most: a comment on GitHub holds 65,536 characters.</summary>
    public const int MostRows = 40;

    private const int MostImportedRows = 10;

    public static string Of(AssessmentReport report, EstatePlaces places, ReportContext context)
    {
        var page = new StringBuilder();
        var standing = report.Findings.Where(finding => !finding.IsWaived).ToList();
        var waived = report.Findings.Where(finding => finding.IsWaived).ToList();
        page.Append($"## Assessment of {Markdown.Text(context.Estate)}\n\n**{ReportWords.Counts(report)}.**\n\n");
        page.Append($"{context.Day:yyyy-MM-dd}, {ReportWords.Plural(report.RulesAsked, "rule")} of set {report.RuleSetDate} asked");
        page.Append(context.Environments.Count == 0 ? " of the estate as written.\n" : $" of {string.Join(", ", context.Environments.Select(Markdown.Code))}.\n");
        WriteFindings(page, standing, places, context.Imported);
        WriteWaived(page, waived);
        WriteImported(page, context.Imported);
        WriteScore(page, report);
        return page.ToString();
    }

    private static void WriteFindings(StringBuilder page, List<Finding> standing, EstatePlaces places, MergedFindings? imported)
    {
        page.Append("\n### Findings\n\n");
        if (standing.Count == 0)
        {
            page.Append("None stands.\n");
            return;
        }

        page.Append("| severity | rule | subject | what is wrong | felt by | what to do |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var finding in standing.Take(MostRows))
        {
            var where = finding.Environments.Count == 0 ? "" : $" in {string.Join(", ", finding.Environments.Select(Markdown.Code))}";
            page.Append($"| {ReportWords.Of(finding.Rule.Severity)} | {finding.Rule.Reference} | {Markdown.Code(finding.Subject.ToString())}{where} | ");
            page.Append($"{Markdown.Text(finding.Message)} {Markdown.Code(places.Of([.. finding.Path]).ToString())}{SeenBy(finding, imported)} | ");
            page.Append($"{string.Join(", ", finding.Processes.Select(Markdown.Code))} | {Markdown.Text(finding.Rule.Fix)} |\n");
        }

        WriteRest(page, standing.Count);
        page.Append("\nWhat a rule asks and why: `holdfast assess --explain` with its reference.\n");
    }

    private static string SeenBy(Finding finding, MergedFindings? imported) =>
        imported?.ToolsSeeing(finding) is { Count: > 0 } tools ? $" Also seen by {Markdown.Text(string.Join(", ", tools))}." : "";

    private static void WriteWaived(StringBuilder page, List<Finding> waived)
    {
        if (waived.Count == 0)
            return;
        page.Append("\n### Accepted for a time\n\nNone of these improves a figure.\n\n");
        page.Append("| severity | rule | subject | what is wrong | accepted because |\n| --- | --- | --- | --- | --- |\n");
        foreach (var finding in waived.Take(MostRows))
        {
            page.Append($"| {ReportWords.Of(finding.Rule.Severity)} | {finding.Rule.Reference} | {Markdown.Code(finding.Subject.ToString())} | ");
            page.Append($"{Markdown.Text(finding.Message)} | {Markdown.Text(ReportWords.Justification(finding))} |\n");
        }

        WriteRest(page, waived.Count);
    }

    private static void WriteImported(StringBuilder page, MergedFindings? imported)
    {
        foreach (var kind in imported is null ? [] : Enum.GetValues<MergeKind>())
        {
            var entries = imported!.Of(kind);
            if (entries.Count == 0)
                continue;
            var (heading, meaning) = ReportWords.Of(kind);
            page.Append($"\n### {heading}\n\n{meaning}\n\n| severity | rule | tools | what is said |\n| --- | --- | --- | --- |\n");
            foreach (var entry in entries.Take(MostImportedRows))
            {
                page.Append($"| {ReportWords.Of(entry.Severity)} | {Markdown.Text(entry.Id)} | {Markdown.Text(entry.Tools)} | {Markdown.Text(entry.Statement)}");
                page.Append(entry.AcceptedBecause is { } reason ? $" Accepted there: {Markdown.Text(reason)} |\n" : " |\n");
            }

            WriteRest(page, entries.Count, MostImportedRows);
        }
    }

    private static void WriteRest(StringBuilder page, int count, int most = MostRows)
    {
        if (count > most)
            page.Append($"\n... and {count - most} more; `--format json`, `sarif` and `html` list them all.\n");
    }

    private static void WriteScore(StringBuilder page, AssessmentReport report)
    {
        page.Append($"\n### Maturity by area\n\n{ReportWords.Weights}\n\n");
        page.Append("| area | score | arithmetic |\n| --- | ---: | --- |\n");
        foreach (var area in report.Maturity)
            page.Append($"| {AreaWords.Of(area.Area)} | {ReportWords.Percent(area)} | {area.Arithmetic} |\n");
    }
}
