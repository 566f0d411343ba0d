using Holdfast.Cli.Output;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;
using Holdfast.Prediction;
using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Costs;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Reports;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Variants;

namespace Holdfast.Cli.Commands;

/// <summary>One run of <c>predict</c>: the estate alone, beside variants of it, or among all its designs.</summary>
internal sealed class PredictRun(EstateArgument.Source source, EstateReading reading, CliConsole console)
{
    /// <summary>What a design must reach where nobody says.</summary>
    public const double RequiredUnlessSaid = 0.9;

    private readonly EstateModel estate = reading.Estate ?? throw new ArgumentException("Only an estate without errors is predicted.", nameof(reading));

    public required PredictionOptions Options { get; init; }

    /// <summary>The processes to predict; all when empty.</summary>
    public required IReadOnlyList<string> Processes { get; init; }

    /// <summary>The probability with which each process must keep its objectives for a year; null when nothing is required.</summary>
    public required double? Required { get; init; }

    public PredictOutcome Predict(CancellationToken cancellation)
    {
        var report = ReportOf(Written(cancellation));
        return new PredictOutcome(report, Holds(report), target => PredictionAsText.Write(report, target));
    }

    /// <summary>Compares the estate with variants of it; null when one cannot be read, and then it has been said why.</summary>
    public PredictOutcome? Compare(IReadOnlyList<string> whatIfs, string? alternatives, CancellationToken cancellation)
    {
        if (new PredictVariants(source, console).Named(whatIfs, alternatives) is not { } named)
            return null;
        var written = new Variant { Name = "as written", Estate = estate, Prediction = Written(cancellation), Cost = DesignCost.Of(estate) };
        var variants = named.Select(variant => Variant.Of(variant.Name, variant.Estate, Options, written, cancellation)).ToList();
        var report = ReportOf(written.Prediction) with
        {
            WhatIfs = [.. variants.SelectMany(variant => Difference.Between(written, variant).Select(difference => new WhatIfRow(difference, variant.Cost.MoreThan(written.Cost))))],
            Costs = [.. variants.Prepend(written).SelectMany(variant => variant.Cost.Lines).Distinct()],
        };
        return new PredictOutcome(report, Holds(report), target => VariantsAsText.WriteDifferences(written, variants, target.Output));
    }

    /// <summary>Tries every design; null when there are too many or one cannot be read, and then it has been said why.</summary>
    public PredictOutcome? Cheapest(IReadOnlyList<string> choices, CancellationToken cancellation)
    {
        if (new PredictVariants(source, console).Designs(estate, choices) is not { } designs)
            return null;
        var search = new DesignSearch(Options, Required ?? RequiredUnlessSaid).Run(designs, cancellation: cancellation);
        var obstacles = search.Cheapest is null && search.Best is { } best ? Obstacles.Of(best, search.Asked) : [];
        var report = ReportOf(Written(cancellation)) with { Designs = DesignPoint.Of(search), Obstacles = obstacles, Costs = [.. search.Pareto.SelectMany(variant => variant.Cost.Lines).Distinct()], Required = search.Asked };
        return new PredictOutcome(report, Required is null || search.Cheapest is not null, target => VariantsAsText.WriteSearch(search, obstacles, target.Output));
    }

    /// <summary>Reads what was measured; null when it cannot be read, and then it has been said why.</summary>
    public static IReadOnlyList<Measurement>? Evidence(IEnumerable<string> files, EstateModel estate, CliConsole console)
    {
        var (measurements, problems) = (new List<Measurement>(), new List<Diagnostic>());
        foreach (var file in files)
        {
            try
            {
                var (read, wrong) = EvidenceFile.Read(file, File.ReadAllText(file), estate);
                measurements.AddRange(read);
                problems.AddRange(wrong);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                problems.Add(FigureDiagnostics.EvidenceUnreadable(SourcePlace.StartOf(file), refused.Message.TrimEnd('.')));
            }
        }

        foreach (var problem in problems)
            console.Error.WriteLine(problem);
        return problems.Count > 0 ? null : measurements;
    }

    private EstatePrediction Written(CancellationToken cancellation)
    {
        var names = Processes.Count == 0 ? null : Processes.Distinct(StringComparer.Ordinal).ToList();
        var progress = new PredictionProgress(new ConsoleProgress(console, TimeProvider.System), names?.Count ?? estate.Processes.Count, TimeProvider.System);
        return Predictor.Predict(estate, Options, processes: names, progress: progress, cancellation: cancellation) with { Environment = reading.Environment?.Name };
    }

    private PredictionReport ReportOf(EstatePrediction prediction) => new()
    {
        Prediction = prediction,
        Weights = FigureWeights.Of(estate, prediction),
        ProductVersion = ProductVersion.Text,
        Required = Required,
    };

    private bool Holds(PredictionReport report) => Required is not { } required || report.Prediction.Processes.All(process => process.AllMet >= required);
}
