using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Reports;
using Holdfast.Prediction.Results;

namespace Holdfast.Cli.Output;

/// <summary>A prediction as a person reads it: first the table, then per process what causes the rest, then what all this rests on.</summary>
internal static class PredictionAsText
{
    // Whoever has more processes than this names those that he wants to read about.
    private const int ProcessesExplained = 6;

    private const int LongestName = 28;
    private const int PriorsShown = 3;

    public static void Write(PredictionReport report, CliConsole console)
    {
        var (prediction, output) = (report.Prediction, console.Output);
        var where = prediction.Environment is { } environment ? $" ({environment})" : "";
        output.WriteLine($"{prediction.Estate}{where}: how likely each process keeps its objectives");
        output.WriteLine();
        WriteTable(prediction, console);
        var explained = prediction.Processes.OrderBy(process => process.AllMet).Take(ProcessesExplained).ToHashSet();
        foreach (var process in prediction.Processes.Where(explained.Contains))
        {
            output.WriteLine();
            ProcessPredictionAsText.Write(process, console);
        }

        if (prediction.Processes.Count > ProcessesExplained)
        {
            output.WriteLine();
            output.WriteLine($"Explained are the {ProcessesExplained} that are least likely to keep all objectives, of {prediction.Processes.Count}. --process NAME explains one, --format html all.");
        }

        output.WriteLine();
        WriteBasis(report, output);
    }

    private static void WriteTable(EstatePrediction prediction, CliConsole console)
    {
        var table = new TextTable("PROCESS", "SLO", "PREDICTED (5 TO 95%)", "MIN/YEAR", "MONTH", "YEAR", "RTO", "RPO", "ALL");
        foreach (var process in prediction.Processes)
        {
            table.Add(
                Cut(process.Process, LongestName),
                PredictionWords.Objective(process.Objective),
                PredictionWords.Availability(process.Availability),
                $"{PredictionWords.Number(process.MinutesDown.Mean)} of {PredictionWords.Number(process.MinutesAllowed)}",
                Chance(process.MonthMet.Value, console),
                Chance(process.YearMet.Value, console),
                $"{PredictionWords.Time(process.Rto.TargetSeconds)} {Chance(process.Rto.AllOfAYearWithin, console)}",
                $"{PredictionWords.Time(process.Rpo.TargetSeconds)} {Chance(process.Rpo.AllOfAYearWithin, console)}",
                Chance(process.AllMet, console));
        }

        table.WriteTo(console.Output);
        console.Output.WriteLine();
        console.Output.WriteLine("  MIN/YEAR out of service, of those allowed. Then the chance that the SLO is kept in a MONTH and over a YEAR, that every");
        console.Output.WriteLine("  outage of a year ends within the RTO, that nothing beyond the RPO is lost, and ALL. ! is more likely missed than kept.");
    }

    private static void WriteBasis(PredictionReport report, TextWriter output)
    {
        var prediction = report.Prediction;
        output.WriteLine($"Rests on {PredictionWords.Count(prediction.Figures.Count, "figure")}: {PredictionWords.Bases(prediction.Figures)}.");
        var priors = report.Weights.Where(weight => weight.Figure.Basis == FigureBasis.Prior).Take(PriorsShown).ToList();
        if (priors.Count > 0)
        {
            FoldedText.Write(output, "", "A prior is our judgement, for want of data. Most depends on these; the weight is the share of the time out of service that grows and shrinks with it:");
            var table = new TextTable("PRIOR", "VALUE", "WEIGHT", "CONFIDENCE");
            foreach (var (figure, share) in priors)
                table.Add(NameOf(figure), PredictionWords.Value(figure), PredictionWords.Chance(share), PredictionWords.Of(figure.Confidence));
            table.WriteTo(output);
            output.WriteLine("Numbers of your own, under figures: in the estate, replace them (docs/figures.md).");
        }

        if (prediction.Updates.Count > 0)
            WriteUpdates(prediction.Updates, output);
        FoldedText.Write(output, "", $"Left out: {string.Join("; ", ModelLimits.All)}.");
        output.WriteLine($"Simulated: {PredictionWords.Count(prediction.Processes.Sum(process => process.Years), "year")}, {prediction.Events / 1e6:0.0} million failures and repairs, seed {prediction.Options.Seed}.");
        if (report.Required is { } required)
        {
            var below = prediction.Processes.Where(process => process.AllMet < required).Select(process => process.Process).ToList();
            FoldedText.Write(output, "", below.Count == 0
                ? $"Every process keeps all objectives for a year with at least {PredictionWords.Objective(required)}."
                : $"Below the {PredictionWords.Objective(required)} required: {string.Join(", ", below)}.");
        }
    }

    private static void WriteUpdates(IReadOnlyList<FigureUpdate> updates, TextWriter output)
    {
        output.WriteLine("Evidence has changed these figures:");
        var table = new TextTable("FIGURE", "BEFORE", "NOW", "COUNTS AS MEASUREMENTS");
        foreach (var update in updates)
            table.Add(NameOf(update.After), PredictionWords.Value(update.Before), PredictionWords.Value(update.After), PredictionWords.Number(update.Weight));
        table.WriteTo(output);
    }

    private static string NameOf(Figure figure) => figure.Part is { } part ? $"{figure.Name} of {part}" : figure.Name;

    /// <summary>A probability; what is more likely missed than kept stands out, on a terminal by its colour, too.</summary>
    internal static string Chance(double probability, CliConsole console)
    {
        var words = PredictionWords.Chance(probability);
        if (probability >= PredictionWords.EvenChance)
            return words;
        return console.IsTerminal ? $"\u001b[31;1m{words}!\u001b[0m" : $"{words}!";
    }

    internal static string Cut(string name, int longest) => name.Length <= longest ? name : name[..(longest - 3)] + "...";
}
