using Holdfast.Assessment.Findings;
using Holdfast.Assessment.Importing;
using Holdfast.Assessment.Planning;
using Holdfast.Assessment.Scoring;
using Holdfast.Estate.Reading;

namespace Holdfast.Assessment.Reports.Html;

/// <summary>An assessment as one page for people: it needs no script, no other file and no network.</summary>
public static class HtmlReport
{
    public static string Of(AssessmentReport report, EstatePlaces places, ReportContext context, Roadmap? roadmap = null)
    {
        var page = new HtmlText();
        WriteHead(page, context);
        WriteSummary(page, report, context, roadmap);
        HtmlFindings.Write(page, report, places, context);
        WriteWaived(page, [.. report.Findings.Where(finding => finding.IsWaived)], places);
        WriteImported(page, context.Imported);
        WriteMaturity(page, report.Maturity);
        if (roadmap is not null)
            HtmlRoadmap.Write(page, roadmap);
        page.Add($"<footer>Written by holdfast {context.ProductVersion} from the estate as it stood on {context.Day:yyyy-MM-dd}, with the rules of {report.RuleSetDate}. The same estate gives the same page.</footer>\n");
        page.Add($"</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void WriteHead(HtmlText page, ReportContext context)
    {
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Add($"<title>{context.Estate}: assessment of {context.Day:yyyy-MM-dd}</title>\n<style>\n");
        page.AddStyle(HtmlStyle.Css);
        page.Add($"\n</style>\n</head>\n<body>\n<main>\n");
    }

    private static void WriteSummary(HtmlText page, AssessmentReport report, ReportContext context, Roadmap? roadmap)
    {
        var standing = report.Findings.Where(finding => !finding.IsWaived).ToList();
        page.Add($"<header>\n<h1>Assessment of {context.Estate}</h1>\n<p class=\"soft\">{context.Day:yyyy-MM-dd}; {ReportWords.Plural(report.RulesAsked, "rule")} of set {report.RuleSetDate} asked");
        page.Add($"{(context.Environments.Count == 0 ? " of the estate as written" : $" of {string.Join(", ", context.Environments)}")}.</p>\n");
        page.Add($"<nav><a href=\"#findings\">Findings</a>");
        if (standing.Count < report.Findings.Count)
            page.Add($"<a href=\"#waived\">Accepted for a time</a>");
        if (context.Imported is { All.Count: > 0 })
            page.Add($"<a href=\"#imported\">Other tools</a>");
        page.Add($"<a href=\"#maturity\">Maturity</a>");
        if (roadmap is not null)
            page.Add($"<a href=\"#roadmap\">Roadmap</a>");
        page.Add($"</nav>\n</header>\n<div class=\"tiles\">\n");
        foreach (var severity in ReportWords.Severities)
        {
            var count = standing.Count(finding => finding.Rule.Severity == severity);
            WriteTile(page, count == 0 ? "good" : ReportWords.Of(severity), count, ReportWords.Words(count, severity));
        }

        WriteTile(page, "plain", report.Findings.Count - standing.Count, "accepted for a time");
        var silent = report.Maturity.Sum(area => area.NotJudged.Count);
        var applying = report.RulesAsked - report.Maturity.Sum(area => area.NotApplicable.Count);
        var held = applying - silent - report.Maturity.Sum(area => area.Missed.Count);
        WriteTile(page, held == applying ? "good" : "plain", held, $"of {ReportWords.Plural(applying, "rule")} that apply {(held == 1 ? "holds" : "hold")}");
        if (silent > 0)
            WriteTile(page, "plain", silent, "not judged, for want of a description");
        page.Add($"</div>\n");
    }

    private static void WriteTile(HtmlText page, string kind, int count, string words) =>
        page.Add($"<div class=\"tile {kind}\"><b>{count}</b><span>{words}</span></div>\n");

    private static void WriteWaived(HtmlText page, List<Finding> waived, EstatePlaces places)
    {
        if (waived.Count == 0)
            return;
        page.Add($"<section>\n<h2 id=\"waived\">Accepted for a time</h2>\n<p class=\"soft\">None of these improves a figure; each comes back when its day has passed.</p>\n");
        page.Add($"<div class=\"wide\"><table>\n<thead><tr><th>gap</th><th>accepted because</th><th>approved by</th><th>until</th></tr></thead>\n<tbody>\n");
        foreach (var finding in waived)
        {
            var waiver = finding.Waiver!.Waiver;
            page.Add($"<tr><td><span class=\"badge {ReportWords.Of(finding.Rule.Severity)}\">{ReportWords.Of(finding.Rule.Severity)}</span> <span class=\"ref\">{finding.Rule.Reference}</span> {finding.Message}");
            page.Add($"<div class=\"facts\"><code>{places.Of([.. finding.Path])}</code></div></td><td>{waiver.Reason}");
            if (waiver.Control is { } control)
                page.Add($"<div class=\"soft small\">Meanwhile: {control}</div>");
            if (waiver.Ticket is { } ticket)
                page.Add($"<div class=\"soft small\">Recorded in {ticket}</div>");
            page.Add($"</td><td>{waiver.Approver}<div class=\"soft small\">asked for by {waiver.Owner}</div></td><td class=\"number\">{waiver.Expires:yyyy-MM-dd}</td></tr>\n");
        }

        page.Add($"</tbody></table></div>\n</section>\n");
    }

    private static void WriteImported(HtmlText page, MergedFindings? imported)
    {
        if (imported is not { All.Count: > 0 })
            return;
        page.Add($"<section>\n<h2 id=\"imported\">Other tools</h2>\n");
        foreach (var kind in Enum.GetValues<MergeKind>().Where(kind => imported.Of(kind).Count > 0))
        {
            var (heading, meaning) = ReportWords.Of(kind);
            page.Add($"<h3>{heading}</h3>\n<p class=\"soft\">{meaning}</p>\n<div class=\"wide\"><table class=\"even\">\n<thead><tr><th>severity</th><th>rule</th><th>tools</th><th>what is said</th></tr></thead>\n<tbody>\n");
            foreach (var entry in imported.Of(kind))
            {
                page.Add($"<tr><td><span class=\"badge {ReportWords.Of(entry.Severity)}\">{ReportWords.Of(entry.Severity)}</span></td><td><code class=\"id\">{entry.Id}</code></td><td>{entry.Tools}</td><td>{entry.Title}");
                page.Add($"<div class=\"small\">{entry.Message}</div>");
                if (entry.AcceptedBecause is { } reason)
                    page.Add($"<div class=\"soft small\">Accepted there: {reason}</div>");
                page.Add($"</td></tr>\n");
            }

            page.Add($"</tbody></table></div>\n");
        }

        page.Add($"</section>\n");
    }

    private static void WriteMaturity(HtmlText page, IReadOnlyList<AreaMaturity> maturity)
    {
        page.Add($"<section>\n<h2 id=\"maturity\">Maturity by area</h2>\n<p class=\"soft\">{ReportWords.Weights}</p>\n");
        page.Add($"<div class=\"wide\"><table>\n<thead><tr><th>area</th><th class=\"narrow\" colspan=\"2\">score</th><th>arithmetic</th></tr></thead>\n<tbody>\n");
        foreach (var area in maturity)
        {
            page.Add($"<tr><td>{AreaWords.Of(area.Area)}</td><td class=\"number\">{ReportWords.Percent(area)}</td><td>");
            if (area.Percent is { } percent)
                page.Add($"<div class=\"bar {(percent < 50 ? "low" : percent < 80 ? "middling" : "high")}\"><i style=\"width: {percent}%\"></i></div>");
            page.Add($"</td><td class=\"small\">{area.Arithmetic}</td></tr>\n");
        }

        page.Add($"</tbody></table></div>\n</section>\n");
    }
}
