using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Estates;
using Holdfast.Prediction.Failures;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Results;

/// <summary>Finds the figures that a prediction depends on most: each is moved a little, and the failures that follow are compared.</summary>
/// <remarks>
/// A first order, without simulation: of each kind of failure, how far rate times recovery moves, times its share of the time out of service.
/// What only decides whether an outage is felt at all, such as a tolerated time, is not seen this way.
/// </remarks>
public static class FigureWeights
{
    /// <summary>The greatest number of processes that are looked at: the first, which are the most critical. A model is made for each figure and process.</summary>
    public const int MostProcesses = 8;

    private const double Step = 0.1;

    /// <summary>The figures that matter, the greatest share first.</summary>
    /// <param name="estate">The estate that was predicted.</param>
    /// <param name="prediction">Its prediction.</param>
    /// <param name="figures">The figures; those of the prediction when null.</param>
    public static IReadOnlyList<FigureWeight> Of(EstateModel estate, EstatePrediction prediction, FigureBook? figures = null)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(prediction);
        var book = figures ?? prediction.Book;
        var graph = DependencyGraph.From(estate);
        var processes = prediction.Processes.Take(MostProcesses).ToList();
        var total = processes.Sum(process => process.MinutesDown.Mean);
        if (total <= 0)
            return [];
        var central = processes.ConvertAll(process => ImpactsOf(estate, graph, process, book));
        var shares = new double[prediction.Figures.Count];
        Parallel.For(0, shares.Length, number =>
        {
            var moved = book.With([Moved(prediction.Figures[number])]);
            foreach (var (process, before) in processes.Zip(central))
            {
                var after = ImpactsOf(estate, graph, process, moved);
                shares[number] += process.Scenarios.Sum(cause => cause.MinutesPerYear / total * ShareMoved(before[cause.Cause], after.GetValueOrDefault(cause.Cause)));
            }
        });
        return
        [
            .. prediction.Figures.Select((figure, number) => new FigureWeight(figure, shares[number]))
                .Where(weight => weight.Share > 1e-6)
                .OrderByDescending(weight => weight.Share)
                .ThenBy(weight => weight.Figure.Name, StringComparer.Ordinal)
                .ThenBy(weight => weight.Figure.Part, StringComparer.Ordinal),
        ];
    }

    private static double ShareMoved(double before, double after) => before > 0 ? Math.Min(1, Math.Abs(after - before) / before / Step) : 0;

    /// <summary>A tenth less; of what is nearly certain, a tenth less of the doubt.</summary>
    private static Figure Moved(Figure figure) => figure.Form switch
    {
        FigureForm.Length => figure with { Length = figure.Length!.Scaled(1 - Step) },
        FigureForm.Probability when figure.Number > 0.5 => figure with { Number = 1 - ((1 - figure.Number) * (1 - Step)) },
        _ => figure with { Number = figure.Number * (1 - Step) },
    };

    /// <summary>By kind of failure, the hours of recovery that it causes in an hour.</summary>
    private static Dictionary<string, double> ImpactsOf(EstateModel estate, DependencyGraph graph, ProcessPrediction process, FigureBook book)
    {
        var model = ProcessFailures.ModelOf(estate, graph, estate.Processes[process.Process], FigureDraw.Central(book));
        return model.Hazards
            .GroupBy(hazard => hazard.Scenario, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(hazard => hazard.PerHour * hazard.Effects.Max(effect => effect.Units.Max(unit => FeltHours(model, effect.Recovery, unit)))), StringComparer.Ordinal);
    }

    private static double FeltHours(FailureModel model, Recovery recovery, int unit) =>
        model.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Standby && block.Parts.Contains(unit)) is { Takes: { } takes } block
            ? (block.Coverage * takes.Mean) + ((1 - block.Coverage) * (block.Uncovered ?? recovery).Mean)
            : recovery.Mean;
}
