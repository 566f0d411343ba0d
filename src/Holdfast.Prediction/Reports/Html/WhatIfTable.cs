namespace Holdfast.Prediction.Reports.Html;

/// <summary>What changes would buy: for each change and process the differences, and the monthly cost.</summary>
internal static class WhatIfTable
{
    public static void Write(Markup page, IReadOnlyList<WhatIfRow> rows)
    {
        page.Add($"<section>\n<h2 id=\"changes\">What changes would buy</h2>\n<p class=\"soft\">Changed minus as written; both met the same failures. Chances in points of a percent.</p>\n");
        page.Add($"<div class=\"wide\"><table>\n<thead><tr><th>change</th><th>process</th><th class=\"number\">out of service,<br/>minutes a year</th><th class=\"number\">SLO,<br/>a month</th><th class=\"number\">SLO,<br/>a year</th>");
        page.Add($"<th class=\"number\">RTO,<br/>an outage</th><th class=\"number\">RPO,<br/>a year</th><th class=\"number\">USD a month</th></tr></thead>\n<tbody>\n");
        foreach (var change in rows.GroupBy(row => row.Difference.Variant, StringComparer.Ordinal))
        {
            foreach (var (number, (difference, usd)) in change.Index())
            {
                page.Add($"<tr>");
                if (number == 0)
                    page.Add($"<td rowspan=\"{change.Count()}\"><code>{change.Key}</code></td>");
                page.Add($"<td>{difference.Process}</td><td class=\"number\">{PredictionWords.WithSign(difference.Minutes.Mean)}<div class=\"soft small\">{PredictionWords.WithSign(difference.Minutes.Low)} to {PredictionWords.WithSign(difference.Minutes.High)}</div></td>");
                foreach (var points in new[] { difference.MonthMet, difference.YearMet, difference.WithinRto, difference.WithinRpo })
                    page.Add($"<td class=\"number\">{PredictionWords.Points(points)}</td>");
                if (number == 0)
                    page.Add($"<td class=\"number\" rowspan=\"{change.Count()}\">{(usd is { } known ? PredictionWords.WithSign((double)known) : "unknown")}</td>");
                page.Add($"</tr>\n");
            }
        }

        page.Add($"</tbody></table></div>\n</section>\n");
    }
}
