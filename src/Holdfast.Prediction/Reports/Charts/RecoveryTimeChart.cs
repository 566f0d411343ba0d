using System.Globalization;
using System.Text;
using Holdfast.Prediction.Reports.Html;
using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Reports.Charts;

/// <summary>How many of the outages have ended after a time: a rising curve over seconds to days, with the objective across it.</summary>
internal static class RecoveryTimeChart
{
    private const double Left = 44;
    private const double Right = Picture.Width - 16;
    private const double Top = 12;
    private const double Bottom = 196;
    private const double Height = Bottom + 38;

    private const double WidthOfLabel = 62;

    // The ends of the curve that are too rare to give the axis to.
    private const double RareShare = 0.002;

    public static Markup Of(string process, RecoveryTimes times)
    {
        var svg = new Markup();
        if (times.Curve.Count == 0)
            return Picture.Of($"{process}: no outages", 40, svg.Add($"""<text x="8" y="24">There are no outages.</text>"""));
        var shortest = times.Curve.First(point => point.Share >= RareShare).Seconds;
        var longest = times.Curve.First(point => point.Share >= 1 - RareShare).Seconds;
        var x = Axis.LogTime(Math.Min(shortest, Math.Max(1, times.TargetSeconds)), Math.Max(longest, times.TargetSeconds), Left, Right);
        var y = Axis.Percent(Bottom, Top);
        x.DrawBelow(svg, Top, Bottom);
        y.DrawAtLeft(svg, Left, Right);
        var line = LineOf(times, x, y);
        svg.Add($"""<path class="area" d="{line}V{Bottom}H{Left}z"/><path class="line" d="{line}"/>""").Add($"\n");
        DrawObjective(svg, times, x);
        DrawPercentiles(svg, times, x, y);
        svg.Add($"""<text class="mark" x="{(Left + Right) / 2}" y="{Bottom + 33}" text-anchor="middle">an outage has ended after</text>""");
        return Picture.Of($"{process}: how long outages last; {PredictionWords.Chance(times.Within)} end within {PredictionWords.Time(times.TargetSeconds)}", Height, svg);
    }

    private static string LineOf(RecoveryTimes times, Axis x, Axis y)
    {
        var line = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"M{Left} {Bottom}"));
        var last = (X: Left, Y: Bottom);
        foreach (var (seconds, share) in times.Curve)
        {
            var point = (X: x.At(seconds), Y: y.At(share));
            // A point for each pixel is enough for the eye.
            if (Math.Abs(point.X - last.X) + Math.Abs(point.Y - last.Y) < 1.5 && share < 1)
                continue;
            line.Append(CultureInfo.InvariantCulture, $"L{point.X:0.#} {point.Y:0.#}");
            last = point;
        }

        return line.Append(CultureInfo.InvariantCulture, $"L{Right:0.#} {last.Y:0.#}").ToString();
    }

    private static void DrawObjective(Markup svg, RecoveryTimes times, Axis x)
    {
        var at = x.At(times.TargetSeconds);
        var (anchor, beside) = at < (Left + Right) / 2 ? ("start", 6) : ("end", -6);
        svg.Add($"""<path class="objective" d="M{at} {Top - 6}V{Bottom}"/>""");
        svg.Add($"""<text class="objective-name" x="{at + beside}" y="{Bottom - 8}" text-anchor="{anchor}">RTO {PredictionWords.Time(times.TargetSeconds)}</text>""").Add($"\n");
    }

    private static void DrawPercentiles(Markup svg, RecoveryTimes times, Axis x, Axis y)
    {
        var before = (X: double.NegativeInfinity, Y: 0.0);
        foreach (var (percent, seconds) in new[] { (50, times.P50Seconds), (95, times.P95Seconds), (99, times.P99Seconds) })
        {
            if (seconds is not { } time)
                continue;
            var (atX, atY) = (x.At(time), y.At(percent / 100.0));
            // Neighbours that would write over each other stand below each other.
            before = (atX, atX - before.X < WidthOfLabel ? Math.Max(atY + 16, before.Y + 14) : atY + 16);
            var (anchor, beside) = atX > Right - WidthOfLabel ? ("end", -2) : ("start", 7);
            svg.Add($"""<circle class="dot" cx="{atX}" cy="{atY}" r="3.5"/>""");
            svg.Add($"""<text class="value" x="{atX + beside}" y="{before.Y}" text-anchor="{anchor}">p{percent} {PredictionWords.Time(time)}</text>""").Add($"\n");
        }
    }
}
