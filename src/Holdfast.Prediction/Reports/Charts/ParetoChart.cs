using Holdfast.Prediction.Reports.Html;

namespace Holdfast.Prediction.Reports.Charts;

/// <summary>Designs by what they cost in a month and how likely they keep every objective; a line joins those that nothing beats.</summary>
internal static class ParetoChart
{
    private const double Left = 44;
    private const double Right = Picture.Width - 20;
    private const double Top = 16;
    private const double Bottom = 220;

    /// <summary>Draws the designs whose cost is known.</summary>
    /// <param name="designs">The designs.</param>
    /// <param name="asked">The probability that was asked for; no line is drawn when null.</param>
    public static Markup Of(IReadOnlyList<DesignPoint> designs, double? asked)
    {
        var priced = designs.Where(design => design.UsdPerMonth is not null).ToList();
        var svg = new Markup();
        var x = Axis.Numbers(priced.Count == 0 ? 1 : Math.Max(1, priced.Max(Usd) * 1.04), Left, Right);
        var y = Axis.Percent(Bottom, Top);
        x.DrawBelow(svg, Top, Bottom);
        y.DrawAtLeft(svg, Left, Right);
        svg.Add($"""<text class="mark" x="{(Left + Right) / 2}" y="{Bottom + 33}" text-anchor="middle">USD a month at list prices</text>""").Add($"\n");
        if (asked is { } probability)
            svg.Add($"""<path class="objective" d="M{Left} {y.At(probability)}H{Right}"/><text class="objective-name" x="{Right}" y="{y.At(probability) + 14}" text-anchor="end">asked: {PredictionWords.Chance(probability)}</text>""").Add($"\n");
        DrawFront(svg, [.. priced.Where(design => design.IsPareto).OrderBy(Usd)], x, y);
        foreach (var design in priced.OrderBy(design => design.IsPareto))
            DrawPoint(svg, design, x.At(Usd(design)), y);
        return Picture.Of($"{PredictionWords.Count(designs.Count, "design")} by monthly cost and the chance that a year keeps every objective", Bottom + 38, svg);
    }

    // A step and not a slope: between two designs there is no third.
    private static void DrawFront(Markup svg, List<DesignPoint> front, Axis x, Axis y)
    {
        if (front.Count < 2)
            return;
        svg.Add($"""<path class="line" d="M{x.At(Usd(front[0]))} {y.At(front[0].AllMet.Mean)}""");
        foreach (var design in front.Skip(1))
            svg.Add($"H{x.At(Usd(design))}V{y.At(design.AllMet.Mean)}");
        svg.Add($"\"/>\n");
    }

    private static void DrawPoint(Markup svg, DesignPoint design, double at, Axis y)
    {
        var mean = y.At(design.AllMet.Mean);
        var kind = design.IsCheapest ? "cheapest" : design.IsPareto ? "pareto" : "beaten";
        svg.Add($"""<g class="{kind}"><title>{design.Name}: {PredictionWords.Cost(design.UsdPerMonth)} a month, {PredictionWords.Chance(design.AllMet.Mean)}</title>""");
        if (design.AllMet.High > design.AllMet.Low)
            svg.Add($"""<path class="range" d="M{at} {y.At(design.AllMet.Low)}V{y.At(design.AllMet.High)}"/>""");
        svg.Add($"""<circle cx="{at}" cy="{mean}" r="{(design.IsCheapest ? 6 : design.IsPareto ? 4.5 : 3)}"/></g>""").Add($"\n");
    }

    private static double Usd(DesignPoint design) => (double)(design.UsdPerMonth ?? 0);
}
