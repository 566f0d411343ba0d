using Holdfast.Estate.Graph;
using Holdfast.Estate.Model;
using Holdfast.Prediction.Calibration;
using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Estates;
using Holdfast.Prediction.Figures;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Years;

namespace Holdfast.Prediction;

/// <summary>Predicts, for each process of an estate, how well its objectives will be met.</summary>
/// <remarks>
/// Two loops: outside, the figures are drawn within what is not known of them; inside, years are lived through with each draw. Draws and years
/// depend on the seed and on names only, so an estate and a variant of it meet the same failures, and the number of threads changes nothing.
/// </remarks>
public static class Predictor
{
    private const int FirstYears = 40;

    /// <summary>Predicts all processes, or those that are named.</summary>
    /// <param name="estate">The estate; read without errors.</param>
    /// <param name="options">How.</param>
    /// <param name="figures">The figures; those of the estate over Holdfast's own when null.</param>
    /// <param name="processes">The names of the processes; all when null.</param>
    /// <param name="like">A prediction to compare with: each process lives through as many years as there, so that both meet the same failures.</param>
    /// <param name="progress">Told after each process.</param>
    /// <param name="cancellation">Ends it.</param>
    public static EstatePrediction Predict(
        EstateModel estate,
        PredictionOptions? options = null,
        FigureBook? figures = null,
        IReadOnlyCollection<string>? processes = null,
        EstatePrediction? like = null,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(estate);
        options ??= new PredictionOptions();
        var (book, updates) = Calibrator.Update(figures ?? EstateFigures.Of(estate), options.Evidence, options.Today);
        var key = RandomStream.KeyOf(RandomStream.KeyOf("prediction"), options.Seed);
        var draws = Enumerable.Range(0, options.Draws).Select(draw => new FigureDraw(book, draw, options.Draws, key)).ToList();
        var central = FigureDraw.Central(book);
        var graph = DependencyGraph.From(estate);
        var results = new List<ProcessPrediction>();
        var events = 0L;
        foreach (var process in estate.Processes.Values
            .Where(process => processes is null || processes.Contains(process.Name))
            .OrderBy(process => process.Criticality)
            .ThenBy(process => process.Name, StringComparer.Ordinal))
        {
            var run = new ProcessRun(estate, graph, process, options, key);
            results.Add(run.Predict(central, draws, like?.Processes.FirstOrDefault(known => known.Process == process.Name)?.Years, cancellation));
            events += run.Events;
            progress?.Report(process.Name);
        }

        return new EstatePrediction
        {
            Estate = estate.Estate.Text,
            Processes = results,
            Figures = [.. central.Used.OrderBy(figure => figure.Name, StringComparer.Ordinal).ThenBy(figure => figure.Part, StringComparer.Ordinal)],
            Options = options,
            Updates = updates,
            Book = book,
            Events = events,
        };
    }

    /// <summary>The simulation of one process.</summary>
    private sealed class ProcessRun(EstateModel estate, DependencyGraph graph, BusinessProcess process, PredictionOptions options, ulong key)
    {
        private readonly ProcessClock clock = new(process);

        public long Events { get; private set; }

        public ProcessPrediction Predict(FigureDraw central, List<FigureDraw> draws, long? asManyYears, CancellationToken cancellation)
        {
            var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = options.Threads ?? -1 };
            var halves = new (YearTally First, YearTally Second)[draws.Count];
            var models = new Failures.FailureModel[draws.Count];
            Parallel.For(0, draws.Count, parallel, draw => models[draw] = ProcessFailures.ModelOf(estate, graph, process, draws[draw]));
            var years = asManyYears is { } given ? (int)(given / (2 * draws.Count)) : FirstYears;
            while (true)
            {
                Parallel.For(0, draws.Count, parallel, draw => halves[draw] = (Run(models[draw], draw, 0, years), Run(models[draw], draw, 1, years)));
                Events += halves.Sum(half => half.First.Events + half.Second.Events);
                var summary = new ProcessSummary(process, clock, ProcessFailures.ModelOf(estate, graph, process, central), models, halves, years);
                if (asManyYears is not null || summary.RelativeError <= options.Precision || 4L * years * draws.Count > options.MostYears)
                    return summary.ToPrediction(SlaProducts.Of(estate, graph, process));
                // By as much as is missing: the error falls with the root of the years.
                var missing = summary.RelativeError / options.Precision;
                years = (int)Math.Min(options.MostYears / (2 * draws.Count), years * Math.Clamp(1.2 * missing * missing, 1.5, 16));
            }
        }

        private YearTally Run(Failures.FailureModel model, int draw, ulong half, int years) =>
            new YearSimulation(model, clock, RandomStream.KeyOf(RandomStream.KeyOf(key, (ulong)draw), half)).Run(years);
    }
}
