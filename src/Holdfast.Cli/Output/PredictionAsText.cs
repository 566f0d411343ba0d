using System.Globalization;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Results;

namespace Holdfast.Cli.Output;

/// <summary>A prediction as a person reads it: first the table, then per process what causes the rest.</summary>
internal static class PredictionAsText
{
    private const int CausesShown = 6;
    private const int BarWidth = 20;

    public static void Write(EstatePrediction prediction, CliConsole console)
    {
        var output = console.Output;
        var where = prediction.Environment is { } environment ? $" ({environment})" : "";
        output.WriteLine($"{prediction.Estate}{where}: predicted, with what is not known of the figures (5 to 95 %)");
        output.WriteLine();
        WriteTable(prediction, output);
        foreach (var process in prediction.Processes)
        {
            output.WriteLine();
            WriteProcess(process, output);
        }

        output.WriteLine();
        WriteBasis(prediction, output);
    }

    private static void WriteTable(EstatePrediction prediction, TextWriter output)
    {
        var table = new TextTable("PROCESS", "SLO", "AVAILABILITY", "MIN/YEAR", "MONTH MET", "YEAR MET", "RTO", "ENDS WITHIN", "RPO", "YEAR WITHOUT MORE LOSS");
        foreach (var process in prediction.Processes)
        {
            table.Add(
                process.Process,
                Percent(process.Objective, 3),
                $"{Percent(process.Availability.Mean, 3)} ({Percent(process.Availability.Low, 2)}..{Percent(process.Availability.High, 2)})",
                $"{Number(process.MinutesDown.Mean)} ({Number(process.MinutesDown.Low)}..{Number(process.MinutesDown.High)}) of {Number(process.MinutesAllowed)}",
                Percent(process.MonthMet.Value, 0),
                Percent(process.YearMet.Value, 0),
                Time(process.Rto.TargetSeconds),
                Percent(process.Rto.Within, 0),
                Time(process.Rpo.TargetSeconds),
                Percent(process.Rpo.AllOfAYearWithin, 0));
        }

        table.WriteTo(output);
    }

    private static void WriteProcess(ProcessPrediction process, TextWriter output)
    {
        output.WriteLine($"{process.Process}: {Number(process.OutagesPerYear)} outages a year; half end within {Time(process.Rto.P50Seconds)}, 95 % within {Time(process.Rto.P95Seconds)}, 99 % within {Time(process.Rto.P99Seconds)}.");
        var table = new TextTable("CAUSE", "MIN/YEAR", "SHARE", "", "OUTAGES/YEAR", "STEPS OF RECOVERY (MEAN)");
        foreach (var cause in process.Scenarios.Take(CausesShown))
        {
            var steps = process.Waterfalls.First(waterfall => waterfall.Scenario == cause.Cause).Steps;
            table.Add(
                cause.Cause,
                Number(cause.MinutesPerYear),
                Percent(cause.Share, 0),
                new string('#', (int)Math.Round(cause.Share * BarWidth)),
                Number(cause.OutagesPerYear),
                string.Join(" + ", steps.Select(step => $"{step.Name} {Time(step.Seconds)}")));
        }

        table.WriteTo(output);
        if (process.CutOffs > 0)
            output.WriteLine($"  {Number(process.CutOffsMissed)} of {Number(process.CutOffs)} cut-offs a year fall into an outage.");
        if (process.MinutesDegraded >= 1)
            output.WriteLine($"  {Number(process.MinutesDegraded)} minutes a year in service, but below full strength.");
        output.WriteLine($"  For comparison, the SLAs of its services multiply to {Percent(process.Sla.Fraction, 3)}: a refund clause, not a prediction.");
    }

    private static void WriteBasis(EstatePrediction prediction, TextWriter output)
    {
        var byBasis = prediction.Figures.GroupBy(figure => figure.Basis).OrderByDescending(group => group.Count())
            .Select(group => $"{group.Count()} {(group.Key == FigureBasis.Prior ? "priors" : group.Key.ToString().ToLowerInvariant())}");
        output.WriteLine($"{prediction.Figures.Count} figures: {string.Join(", ", byBasis)}. Seed {prediction.Options.Seed}; {prediction.Processes.Sum(process => process.Years):N0} years, {prediction.Events / 1e6:0.0} million events.");
    }

    internal static string Percent(double fraction, int decimals) => (100 * fraction).ToString("F" + decimals, CultureInfo.InvariantCulture) + "%";

    internal static string Number(double value) => value >= 10 ? value.ToString("N0", CultureInfo.InvariantCulture) : value.ToString("0.##", CultureInfo.InvariantCulture);

    internal static string Time(double? seconds) => seconds switch
    {
        null => "-",
        < 100 => $"{Number(Math.Round(seconds.Value, seconds < 10 ? 1 : 0))}s",
        < 6_000 => $"{Number(Math.Round(seconds.Value / 60, seconds < 600 ? 1 : 0))}m",
        < 360_000 => $"{Number(Math.Round(seconds.Value / 3600, seconds < 36_000 ? 1 : 0))}h",
        _ => $"{Number(Math.Round(seconds.Value / 86_400, 1))}d",
    };
}
