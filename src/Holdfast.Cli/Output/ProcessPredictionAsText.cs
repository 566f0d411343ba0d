using Holdfast.Prediction.Reports;
using Holdfast.Prediction.Results;

namespace Holdfast.Cli.Output;

/// <summary>One process of a prediction: its outages, what causes them, how recovery spends its time, where data is lost.</summary>
internal static class ProcessPredictionAsText
{
    private const int CausesShown = 6;
    private const int PartsShown = 5;
    private const int LossesShown = 3;
    private const int CauseBar = 30;
    private const int WaterfallBar = 60;

    public static void Write(ProcessPrediction process, CliConsole console)
    {
        var output = console.Output;
        output.WriteLine($"{Bold(process.Process, console)}: keeps all objectives for a year with {PredictionAsText.Chance(process.AllMet, console)}");
        FoldedText.Write(output, "  ", process.Rto.P50Seconds is null ? "No outage in all the years." : Outages(process));
        FoldedText.Write(output, "  ", $"Out of service {PredictionWords.Number(process.MinutesDown.Mean)} minutes a year ({PredictionWords.Number(process.MinutesDown.Low)} to {PredictionWords.Number(process.MinutesDown.High)}){Degraded(process)}{CutOffs(process)}.");
        output.WriteLine();
        WriteCauses(process, output);
        WriteWaterfall(process, output);
        WriteLoss(process, output);
        output.WriteLine($"  For comparison: the SLAs of its services multiply to {PredictionWords.Availability(process.Sla.Fraction)}. That is when refunds begin, not what to expect.");
    }

    private static string Outages(ProcessPrediction process) =>
        $"{PredictionWords.Number(process.OutagesPerYear)} outages a year: {PredictionWords.Chance(process.Rto.Within)} end within the RTO of {PredictionWords.Time(process.Rto.TargetSeconds)}; "
        + $"half within {PredictionWords.Time(process.Rto.P50Seconds)}, 95 of 100 within {PredictionWords.Time(process.Rto.P95Seconds)}, 99 within {PredictionWords.Time(process.Rto.P99Seconds)}.";

    private static string Degraded(ProcessPrediction process) =>
        process.MinutesDegraded >= 0.5 ? $", below full strength for {PredictionWords.Number(process.MinutesDegraded)} more" : "";

    private static string CutOffs(ProcessPrediction process) =>
        process.CutOffs > 0 ? $"; misses {PredictionWords.Number(process.CutOffsMissed)} of {PredictionWords.Number(process.CutOffs)} cut-offs a year" : "";

    private static void WriteCauses(ProcessPrediction process, TextWriter output)
    {
        if (process.Scenarios.Count == 0)
            return;
        var table = new TextTable("CAUSE", "MIN/YEAR", "SHARE", "", "OUTAGES/YEAR");
        var greatest = process.Scenarios[0].Share;
        foreach (var cause in process.Scenarios.Take(CausesShown))
        {
            table.Add(
                cause.Cause,
                PredictionWords.Number(cause.MinutesPerYear).PadLeft(8),
                PredictionWords.Chance(cause.Share).PadLeft(5),
                new string('#', Math.Max(1, (int)Math.Round(cause.Share / greatest * CauseBar))).PadRight(CauseBar),
                PredictionWords.Number(cause.OutagesPerYear));
        }

        table.WriteTo(output);
        var rest = process.Scenarios.Skip(CausesShown).ToList();
        if (rest.Count > 0)
            FoldedText.Write(output, "  ", $"and {rest.Count} more with {PredictionWords.Number(rest.Sum(cause => cause.MinutesPerYear))} minutes: {string.Join(", ", rest.Select(cause => cause.Cause))}");
        FoldedText.Write(output, "  ", $"By part: {string.Join(", ", process.Components.Take(PartsShown).Select(part => $"{part.Cause} {PredictionWords.Chance(part.Share)}"))}");
    }

    private static void WriteWaterfall(ProcessPrediction process, TextWriter output)
    {
        // Of an outage at a provider there is one step, and nothing to be learnt from its bar: the gravest with several.
        if (process.Waterfalls.FirstOrDefault(waterfall => waterfall.Steps.Count > 1) is not { Seconds: > 0 } waterfall)
            return;
        output.WriteLine();
        output.WriteLine($"  Recovery from {waterfall.Scenario} takes {PredictionWords.Time(waterfall.Seconds)} in the mean:");
        var table = new TextTable("STEP", "TAKES", "");
        var begins = 0.0;
        foreach (var step in waterfall.Steps)
        {
            var from = (int)(begins / waterfall.Seconds * WaterfallBar);
            begins += step.Seconds;
            var length = Math.Max(1, (int)Math.Round(begins / waterfall.Seconds * WaterfallBar) - from);
            table.Add(step.Name, PredictionWords.Time(step.Seconds).PadLeft(5), new string(' ', Math.Min(from, WaterfallBar - 1)) + new string('#', length));
        }

        table.WriteTo(output, "    ");
        output.WriteLine();
    }

    private static void WriteLoss(ProcessPrediction process, TextWriter output)
    {
        var losses = process.Rpo.Breaches.Where(breach => breach.PerYear > 0).Take(LossesShown).ToList();
        if (losses.Count > 0)
            FoldedText.Write(output, "  ", $"More than the RPO of {PredictionWords.Time(process.Rpo.TargetSeconds)} is lost to {string.Join(", ", losses.Select(loss => $"{loss.Scenario} ({PredictionWords.Number(loss.PerYear)} a year)"))}.");
    }

    private static string Bold(string text, CliConsole console) => console.IsTerminal ? $"\u001b[1m{text}\u001b[0m" : text;
}
