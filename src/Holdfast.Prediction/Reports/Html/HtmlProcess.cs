using Holdfast.Prediction.Reports.Charts;
using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Reports.Html;

/// <summary>One process of the page: its chances, how long outages last, what causes them, how recovery spends its time.</summary>
internal static class HtmlProcess
{
    private const int WaterfallsShown = 3;
    private const int BreachesShown = 4;

    public static void Write(Markup page, ProcessPrediction process, string id)
    {
        page.Add($"<section class=\"process\">\n<h2 id=\"{id}\">{process.Process}</h2>\n<div class=\"tiles\">\n");
        WriteTile(page, process.MonthMet.Value, $"SLO of {PredictionWords.Objective(process.Objective)} kept in a month");
        WriteTile(page, process.YearMet.Value, "SLO kept over a year");
        WriteTile(page, process.Rto.Within, $"of outages end within the RTO of {PredictionWords.Time(process.Rto.TargetSeconds)}");
        WriteTile(page, process.Rto.AllOfAYearWithin, "RTO kept by every outage of a year");
        WriteTile(page, process.Rpo.AllOfAYearWithin, $"no loss beyond the RPO of {PredictionWords.Time(process.Rpo.TargetSeconds)} in a year");
        WriteTile(page, process.AllMet, "all of these kept for a year");
        page.Add($"</div>\n<div class=\"grid-of-charts\">\n");
        WriteChart(page, "How long outages last", "from the first moment in its hours to restored service", RecoveryTimeChart.Of(process.Process, process.Rto));
        WriteFacts(page, process);
        if (process.Scenarios.Count > 0)
            WriteCauses(page, process);
        page.Add($"</div>\n</section>\n");
    }

    private static void WriteCauses(Markup page, ProcessPrediction process)
    {
        WriteChart(page, "What causes it", "share of the time out of service, minutes a year", ContributionChart.Of($"{process.Process}: causes by kind of failure", process.Scenarios));
        WriteChart(page, "Which parts fail", "share of the time out of service, minutes a year", ContributionChart.Of($"{process.Process}: causes by component", process.Components));
        // What only waits for a provider has one step, and no chart is needed to see it.
        foreach (var waterfall in process.Waterfalls.Where(waterfall => waterfall.Steps.Count > 1).Take(WaterfallsShown))
            WriteChart(page, $"Recovery from {waterfall.Scenario}", $"mean of each step, {PredictionWords.Time(waterfall.Seconds)} in all; the line is the RTO", WaterfallChart.Of(waterfall, process.Rto.TargetSeconds));
    }

    private static void WriteTile(Markup page, double chance, string words) =>
        page.Add($"<div class=\"tile {Meter.KindOf(chance)}\"><b>{PredictionWords.Chance(chance)}</b>{Meter.Of(chance)}<span>{words}</span></div>\n");

    private static void WriteChart(Markup page, string heading, string about, Markup chart) =>
        page.Add($"<figure class=\"card\"><h3>{heading} <span class=\"soft\">{about}</span></h3>\n{chart}</figure>\n");

    private static void WriteFacts(Markup page, ProcessPrediction process)
    {
        page.Add($"<div class=\"card\"><h3>In figures</h3>\n<dl>");
        WriteFact(page, "Availability", $"{PredictionWords.Availability(process.Availability)}; the objective is {PredictionWords.Objective(process.Objective)}");
        WriteFact(page, "Out of service", $"{PredictionWords.Number(process.MinutesDown.Mean)} minutes a year ({PredictionWords.Number(process.MinutesDown.Low)} to {PredictionWords.Number(process.MinutesDown.High)}); {PredictionWords.Number(process.MinutesAllowed)} are allowed");
        WriteFact(page, "Below full strength", $"{PredictionWords.Number(process.MinutesDegraded)} minutes a year");
        WriteFact(page, "Outages", process.Rto.P50Seconds is null ? "none" : $"{PredictionWords.Number(process.OutagesPerYear)} a year; half end within {PredictionWords.Time(process.Rto.P50Seconds)}, 95 of 100 within {PredictionWords.Time(process.Rto.P95Seconds)}, 99 within {PredictionWords.Time(process.Rto.P99Seconds)}");
        if (process.CutOffs > 0)
            WriteFact(page, "Cut-offs missed", $"{PredictionWords.Number(process.CutOffsMissed)} of {PredictionWords.Number(process.CutOffs)} a year");
        WriteFact(page, "Loss beyond the RPO", process.Rpo.Breaches.Where(breach => breach.PerYear > 0).Take(BreachesShown).ToList() is { Count: > 0 } breaches
            ? string.Join(", ", breaches.Select(breach => $"{breach.Scenario} {PredictionWords.Number(breach.PerYear)} a year"))
            : "none");
        WriteFact(page, "For comparison", $"the SLAs of its services multiply to {PredictionWords.Availability(process.Sla.Fraction)}: when refunds begin, not what to expect");
        page.Add($"</dl></div>\n");
    }

    private static void WriteFact(Markup page, string name, string value) => page.Add($"<dt>{name}</dt><dd>{value}</dd>");
}
