using Holdfast.Prediction.Reports.Html;
using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Reports.Charts;

/// <summary>The steps of a recovery, each beginning where the one before it ends.</summary>
internal static class WaterfallChart
{
    private const double Left = 96;
    private const double Right = Picture.Width - 52;
    private const double Row = 22;

    // A step that takes no time at all beside the others is still a step.
    private const double ThinnestBar = 2;

    public static Markup Of(Waterfall waterfall, double targetSeconds)
    {
        var svg = new Markup();
        var x = Axis.Time(waterfall.Seconds, Left, Right);
        var bottom = Math.Max(1, waterfall.Steps.Count) * Row;
        x.DrawBelow(svg, 0, bottom);
        var begins = 0.0;
        foreach (var (number, step) in waterfall.Steps.Index())
        {
            var y = number * Row;
            var (from, to) = (x.At(begins), x.At(begins + step.Seconds));
            begins += step.Seconds;
            svg.Add($"""<text class="name" x="{Left - 8}" y="{y + 15}" text-anchor="end">{Picture.Name(step.Name)}</text>""");
            svg.Add($"""<rect class="step" x="{from}" y="{y + 3}" width="{Math.Max(ThinnestBar, to - from)}" height="{Row - 7}" rx="2"/>""");
            svg.Add($"""<text class="value" x="{Math.Max(from + ThinnestBar, to) + 5}" y="{y + 15}">{PredictionWords.Time(step.Seconds)}</text>""").Add($"\n");
        }

        if (targetSeconds > 0 && targetSeconds < x.Marks[^1].Value)
            svg.Add($"""<path class="objective" d="M{x.At(targetSeconds)} 0V{bottom}"><title>the RTO, {PredictionWords.Time(targetSeconds)}</title></path>""").Add($"\n");
        return Picture.Of($"Recovery from {waterfall.Scenario}: {PredictionWords.Time(waterfall.Seconds)} in the mean", bottom + 22, svg);
    }
}
