using Holdfast.Prediction.Reports.Charts;
using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Reports.Html;

/// <summary>A prediction as one page for people: it needs no script, no other file and no network.</summary>
public static class HtmlReport
{
    public static string Of(PredictionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new Markup();
        WriteHead(page, report);
        WriteSummary(page, report.Prediction);
        foreach (var (number, process) in report.Prediction.Processes.Index())
            HtmlProcess.Write(page, process, IdOf(number));
        if (report.WhatIfs.Count > 0)
            WhatIfTable.Write(page, report.WhatIfs);
        if (report.Designs.Count > 0)
            DesignTable.Write(page, report);
        HtmlFigures.Write(page, report);
        WriteLimits(page);
        page.Add($"<footer>Written by holdfast {report.ProductVersion} with seed {report.Prediction.Options.Seed}. The same estate, seed and version give the same page.</footer>\n");
        page.Add($"</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string IdOf(int process) => FormattableString.Invariant($"process-{process + 1}");

    private static void WriteHead(Markup page, PredictionReport report)
    {
        var prediction = report.Prediction;
        var where = prediction.Environment is { } environment ? $" ({environment})" : "";
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        page.Add($"<title>{prediction.Estate}{where}: prediction</title>\n<style>\n");
        page.AddStyle(HtmlStyle.Css);
        page.Add($"\n</style>\n</head>\n<body>\n<main>\n<header>\n<h1>Prediction for {prediction.Estate}{where}</h1>\n");
        page.Add($"<p class=\"soft\">How likely each process keeps its objectives, from {PredictionWords.Count(prediction.Processes.Sum(process => process.Years), "simulated year")}.");
        page.Add($" An interval holds nine of ten ways in which the <a href=\"#figures\">figures</a> may really be.</p>\n<nav>");
        if (report.WhatIfs.Count > 0)
            page.Add($"<a href=\"#changes\">What changes would buy</a>");
        if (report.Designs.Count > 0)
            page.Add($"<a href=\"#designs\">Designs by cost</a>");
        page.Add($"<a href=\"#figures\">Figures</a><a href=\"#limits\">What is left out</a></nav>\n</header>\n");
    }

    private static void WriteSummary(Markup page, EstatePrediction prediction)
    {
        page.Add($"<section>\n<h2>Processes</h2>\n<div class=\"wide\"><table>\n<thead><tr><th rowspan=\"2\">process</th><th rowspan=\"2\">availability</th><th rowspan=\"2\" class=\"number\">out of service,<br/>minutes a year</th><th colspan=\"5\">chance to keep</th></tr>");
        page.Add($"<tr><th>SLO, a month</th><th>SLO, a year</th><th>RTO, a year</th><th>RPO, a year</th><th>all, a year</th></tr></thead>\n<tbody>\n");
        foreach (var (number, process) in prediction.Processes.Index())
        {
            page.Add($"<tr><td class=\"name\"><a href=\"#{IdOf(number)}\">{process.Process}</a></td>");
            page.Add($"<td>{PredictionWords.Availability(process.Availability.Mean)}<div class=\"soft small\">of {PredictionWords.Objective(process.Objective)}</div></td>");
            page.Add($"<td class=\"number\">{PredictionWords.Number(process.MinutesDown.Mean)}<div class=\"soft small\">{PredictionWords.Number(process.MinutesAllowed)} allowed</div></td>");
            foreach (var chance in new[] { process.MonthMet.Value, process.YearMet.Value, process.Rto.AllOfAYearWithin, process.Rpo.AllOfAYearWithin, process.AllMet })
                page.Add($"<td class=\"{Meter.KindOf(chance)}\">{PredictionWords.Chance(chance)}{Meter.Of(chance)}</td>");
            page.Add($"</tr>\n");
        }

        page.Add($"</tbody></table></div>\n</section>\n");
    }

    private static void WriteLimits(Markup page)
    {
        page.Add($"<section>\n<h2 id=\"limits\">What the model leaves out</h2>\n<ul>\n");
        foreach (var limit in ModelLimits.All)
            page.Add($"<li>{limit}</li>\n");
        page.Add($"</ul>\n</section>\n");
    }
}
