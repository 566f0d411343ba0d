using Holdfast.Estate.Reading;
using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Reports.Html;

/// <summary>The figures of the page: what each is, what it rests on, how much depends on it. A prior is marked as one.</summary>
internal static class HtmlFigures
{
    public static void Write(Markup page, PredictionReport report)
    {
        var figures = report.Prediction.Figures;
        var weights = report.Weights.ToDictionary(weight => weight.Figure, weight => weight.Share);
        page.Add($"<section>\n<h2 id=\"figures\">Figures</h2>\n<p class=\"soft\">All this rests on {PredictionWords.Count(figures.Count, "figure")}: {PredictionWords.Bases(figures)}. ");
        page.Add($"A prior is our judgement, for want of data: the first to replace by numbers of your own, under <code>figures</code> in the estate. ");
        page.Add($"The weight is the share of the time out of service that grows and shrinks with a figure.</p>\n");
        page.Add($"<div class=\"wide\"><table>\n<thead><tr><th>figure</th><th>value</th><th>rests on</th><th class=\"number\">weight</th><th>source</th></tr></thead>\n<tbody>\n");
        foreach (var figure in figures.OrderByDescending(figure => weights.GetValueOrDefault(figure)))
        {
            var where = figure.Part is { } part ? $" of {part}" : "";
            page.Add($"<tr><td><code>{figure.Name}</code>{where}<div class=\"soft small\">{figure.About}</div></td><td>{PredictionWords.Value(figure)}</td>");
            page.Add($"<td><span class=\"badge {PredictionWords.Of(figure.Basis)}\">{PredictionWords.Of(figure.Basis)}</span><div class=\"soft small\">confidence {PredictionWords.Of(figure.Confidence)}</div></td>");
            page.Add($"<td class=\"number\">{(weights.GetValueOrDefault(figure) is var weight and > 0 ? PredictionWords.Chance(weight) : "")}</td><td class=\"small\">");
            WriteSource(page, figure);
            page.Add($"</td></tr>\n");
        }

        page.Add($"</tbody></table></div>\n");
        if (report.Prediction.Updates.Count > 0)
            WriteUpdates(page, report.Prediction.Updates);
        page.Add($"</section>\n");
    }

    private static void WriteUpdates(Markup page, IReadOnlyList<FigureUpdate> updates)
    {
        page.Add($"<h2>What evidence has changed</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>figure</th><th>before</th><th>now</th><th class=\"number\">counts as<br/>measurements</th><th>measured</th></tr></thead>\n<tbody>\n");
        foreach (var update in updates)
        {
            var where = update.After.Part is { } part ? $" of {part}" : "";
            page.Add($"<tr><td><code>{update.After.Name}</code>{where}</td><td>{PredictionWords.Value(update.Before)}</td><td>{PredictionWords.Value(update.After)}</td>");
            page.Add($"<td class=\"number\">{PredictionWords.Number(update.Weight)}</td><td class=\"small\">{SecretWords.Without(update.Source)}</td></tr>\n");
        }

        page.Add($"</tbody></table></div>\n");
    }

    private static void WriteSource(Markup page, Figure figure)
    {
        // Whoever copies an address with a password into an estate shall not find it in a report.
        var source = SecretWords.Without(figure.Source);
        if (source.StartsWith("https://", StringComparison.Ordinal) && Uri.TryCreate(source, UriKind.Absolute, out var address))
            page.Add($"<a href=\"{address.AbsoluteUri}\" rel=\"noreferrer\">{address.Host}</a>");
        else
            page.Add($"{source}");
        if (figure.Date is { } date)
            page.Add($"<div class=\"soft\">{date}</div>");
    }
}
