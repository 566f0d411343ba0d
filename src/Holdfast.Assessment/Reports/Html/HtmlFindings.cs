using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Rules;
using Holdfast.Estate.Reading;

namespace Holdfast.Assessment.Reports.Html;

/// <summary>The findings of the page: by area, each rule once with what it means and what to do, its subjects below it.</summary>
internal static class HtmlFindings
{
    // What a person reads before folding the rest away.
    private const int ShownAtOnce = 8;

    public static void Write(HtmlText page, AssessmentReport report, EstatePlaces places, ReportContext context)
    {
        page.Add($"<section>\n<h2 id=\"findings\">Findings</h2>\n");
        var standing = report.Findings.Where(finding => !finding.IsWaived).ToList();
        if (standing.Count == 0)
            page.Add($"<p>None stands.</p>\n");
        WriteErrors(page, [.. standing.Where(finding => finding.Rule.Severity == Severity.Error)]);
        foreach (var area in standing.GroupBy(finding => finding.Rule.Area).OrderBy(area => area.Key))
        {
            var score = report.Maturity.FirstOrDefault(each => each.Area == area.Key);
            page.Add($"<h3>{AreaWords.Of(area.Key)}");
            if (score is not null)
                page.Add($" <span class=\"soft small\">{ReportWords.Percent(score)}</span>");
            page.Add($"</h3>\n");
            foreach (var rule in area.GroupBy(finding => finding.Rule.Reference))
                WriteRule(page, [.. rule], places, context);
        }

        page.Add($"</section>\n");
    }

    // Cards stand by area, so that they can be given to the people of an area; whoever reads alone begins here.
    private static void WriteErrors(HtmlText page, List<Finding> errors)
    {
        if (errors.Count == 0)
            return;
        page.Add($"<h3>The errors first</h3>\n<ol class=\"first\">\n");
        foreach (var rule in errors.GroupBy(finding => finding.Rule.Reference))
        {
            // What is wrong, and not the rule's name, which says what should hold.
            var more = rule.Count() - 1;
            page.Add($"<li>{rule.First().Message} <a href=\"#{rule.Key}\">{rule.Key}{(more == 0 ? "" : $" and {more} more")}</a></li>\n");
        }

        page.Add($"</ol>\n");
    }

    private static void WriteRule(HtmlText page, List<Finding> findings, EstatePlaces places, ReportContext context)
    {
        var rule = findings[0].Rule;
        var severity = ReportWords.Of(rule.Severity);
        page.Add($"<article id=\"{rule.Reference}\" class=\"card {severity}\">\n<header><h4><span class=\"ref\">{rule.Reference}</span>{rule.Name}</h4><span class=\"badge {severity}\">{severity}</span></header>\n");
        WriteGaps(page, findings.Take(ShownAtOnce), places, context);
        if (findings.Count > ShownAtOnce)
        {
            page.Add($"<details><summary>and {findings.Count - ShownAtOnce} more</summary>\n");
            WriteGaps(page, findings.Skip(ShownAtOnce), places, context);
            page.Add($"</details>\n");
        }

        page.Add($"<dl><dt>What it means</dt><dd>{rule.Meaning}</dd><dt>What to do</dt><dd>{rule.Fix}</dd></dl>\n");
        WriteBackground(page, rule);
        page.Add($"</article>\n");
    }

    private static void WriteGaps(HtmlText page, IEnumerable<Finding> findings, EstatePlaces places, ReportContext context)
    {
        page.Add($"<ul class=\"gaps\">\n");
        foreach (var finding in findings)
        {
            page.Add($"<li>{finding.Message}<div class=\"facts\"><code>{places.Of([.. finding.Path])}</code>");
            if (finding.Processes.Count > 0)
                page.Add($"<span>felt by {string.Join(", ", finding.Processes)}</span>");
            // Where one environment is assessed, the head of the page has named it.
            if (finding.Environments.Count > 0 && context.Environments.Count > 1)
                page.Add($"<span>in {string.Join(", ", finding.Environments)}</span>");
            if (context.Imported?.ToolsSeeing(finding) is { Count: > 0 } tools)
                page.Add($"<span>also seen by {string.Join(", ", tools)}</span>");
            page.Add($"</div></li>\n");
        }

        page.Add($"</ul>\n");
    }

    private static void WriteBackground(HtmlText page, RuleInfo rule)
    {
        page.Add($"<details><summary>Where this comes from</summary>\n<ul class=\"small\">\n");
        foreach (var source in rule.Sources)
        {
            if (source.StartsWith("https://", StringComparison.Ordinal))
                page.Add($"<li><a href=\"{source}\" rel=\"noreferrer\">{source}</a></li>\n");
            else
                page.Add($"<li>{source}</li>\n");
        }

        if (rule.ForeignIds.Count > 0)
            page.Add($"<li>The same question elsewhere: {string.Join(", ", rule.ForeignIds)}</li>\n");
        page.Add($"<li>Examples: <code>{ReportWords.PageOf(rule)}</code></li>\n</ul></details>\n");
    }
}
