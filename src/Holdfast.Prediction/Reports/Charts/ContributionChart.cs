using Holdfast.Prediction.Reports.Html;
using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Reports.Charts;

/// <summary>What causes the time out of service: a bar for each cause, the greatest first.</summary>
internal static class ContributionChart
{
    private const int MostBars = 8;
    private const double Left = 150;
    private const double Longest = Picture.Width - Left - 118;
    private const double Row = 22;

    public static Markup Of(string title, IReadOnlyList<Contribution> causes)
    {
        var svg = new Markup();
        var shown = causes.Take(MostBars).ToList();
        var rest = causes.Skip(MostBars).ToList();
        if (rest.Count > 0)
            shown.Add(new Contribution(PredictionWords.Count(rest.Count, "other"), rest.Sum(cause => cause.OutagesPerYear), rest.Sum(cause => cause.MinutesPerYear), rest.Sum(cause => cause.Share)));
        var greatest = shown.Count == 0 ? 1 : Math.Max(shown.Max(cause => cause.Share), 1e-9);
        foreach (var (number, cause) in shown.Index())
        {
            var y = number * Row;
            var length = Math.Max(1.5, Longest * cause.Share / greatest);
            svg.Add($"""<g><title>{cause.Cause}: {PredictionWords.Number(cause.MinutesPerYear)} minutes and {PredictionWords.Number(cause.OutagesPerYear)} outages a year</title>""");
            svg.Add($"""<text class="name" x="{Left - 8}" y="{y + 15}" text-anchor="end">{Picture.Name(cause.Cause)}</text>""");
            svg.Add($"""<rect class="cause" x="{Left}" y="{y + 3}" width="{length}" height="{Row - 7}" rx="2"/>""");
            svg.Add($"""<text class="value" x="{Left + length + 6}" y="{y + 15}">{PredictionWords.Chance(cause.Share)} · {PredictionWords.Number(cause.MinutesPerYear)} min</text></g>""").Add($"\n");
        }

        return Picture.Of(title, Math.Max(1, shown.Count) * Row, svg);
    }
}
