using Holdfast.Prediction.Reports.Charts;
using Holdfast.Prediction.Variants;

namespace Holdfast.Prediction.Reports.Html;

/// <summary>Designs by cost: the chart, and those that nothing beats as a table.</summary>
internal static class DesignTable
{
    public static void Write(Markup page, PredictionReport report)
    {
        var designs = report.Designs;
        page.Add($"<section>\n<h2 id=\"designs\">Designs by cost</h2>\n<div class=\"grid-of-charts\">\n<figure class=\"card\"><h3>Chance that a year keeps every objective <span class=\"soft\">by monthly cost</span></h3>\n{ParetoChart.Of(designs, report.Required)}</figure>\n</div>\n");
        var shown = designs.Where(design => design.IsPareto || design.IsCheapest).OrderBy(design => design.UsdPerMonth ?? decimal.MaxValue).ToList();
        page.Add($"<p class=\"soft\">Of {PredictionWords.Count(designs.Count, "design")}, {shown.Count} {(shown.Count == 1 ? "is" : "are")} beaten by no other in both cost and chance");
        var unknown = designs.Count(design => design.UsdPerMonth is null);
        page.Add($"{(unknown > 0 ? $"; the cost of {unknown} is unknown" : "")}.</p>\n");
        page.Add($"<div class=\"wide\"><table>\n<thead><tr><th>design</th><th class=\"number\">USD a month</th><th class=\"number\">all kept, a year</th></tr></thead>\n<tbody>\n");
        foreach (var design in shown)
        {
            page.Add($"<tr><td>{design.Name}");
            if (design.IsCheapest)
                page.Add($" <span class=\"badge cheapest\">cheapest that is good enough</span>");
            page.Add($"</td><td class=\"number\">{PredictionWords.Cost(design.UsdPerMonth)}");
            if (design.UnpricedParts > 0)
                page.Add($"<div class=\"soft small\">and {PredictionWords.Count(design.UnpricedParts, "part")} of unknown price</div>");
            page.Add($"</td><td class=\"number\">{PredictionWords.Chance(design.AllMet.Mean)}");
            if (design.AllMet.High > design.AllMet.Low)
                page.Add($"<div class=\"soft small\">{PredictionWords.Chance(design.AllMet.Low)} to {PredictionWords.Chance(design.AllMet.High)}</div>");
            page.Add($"</td></tr>\n");
        }

        page.Add($"</tbody></table></div>\n");
        WriteObstacles(page, report.Obstacles);
        page.Add($"</section>\n");
    }

    private static void WriteObstacles(Markup page, IReadOnlyList<Obstacle> obstacles)
    {
        if (obstacles.Count == 0)
            return;
        page.Add($"<p>No allowed design is good enough. With the best one, and then with everything perfect but one dependency:</p>\n<ul>\n");
        foreach (var obstacle in obstacles)
        {
            page.Add($"<li>{obstacle.Process}, {obstacle.Objective}: {PredictionWords.Chance(obstacle.Probability)}; ");
            page.Add($"{(obstacle.ForbiddenBy.Count == 0 ? "no dependency forbids it alone, all together do" : string.Join(", ", obstacle.ForbiddenBy.Select(alone => $"{alone.Component} alone leaves {PredictionWords.Chance(alone.Alone)}")))}.</li>\n");
        }

        page.Add($"</ul>\n");
    }
}
