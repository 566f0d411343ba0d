using Holdfast.Prediction.Durations;
using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Calibration;

/// <summary>Brings figures and measurements together, by Bayes' rule with conjugate priors.</summary>
/// <remarks>
/// Rates: Gamma(a, b) and n events in T years give Gamma(a + n, b + T). Probabilities: Beta(a, b) and s successes, f failures give
/// Beta(a + s, b + f). Durations: lognormal, with a normal prior on the median's logarithm and an inverse gamma one on the spread. A measurement counts by its scale, halved with each
/// half-life of its age: so what is old leaves the interval wide again.
/// </remarks>
public static class Calibrator
{
    /// <summary>After these years a measurement counts half: systems, loads and people change.</summary>
    public const double HalfLifeYears = 2;

    private static readonly string[] FailoverStages = ["detect", "decide", "promote", "redirect"];

    /// <summary>The figures after the measurements, and what has changed.</summary>
    public static (FigureBook Figures, IReadOnlyList<FigureUpdate> Updates) Update(FigureBook figures, IReadOnlyList<Measurement> measurements, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(measurements);
        var updates = new List<FigureUpdate>();
        foreach (var measurement in measurements)
        {
            var before = figures.Of(measurement.Figure, measurement.Part);
            var weight = measurement.Scale * Math.Pow(0.5, Math.Max(0, today.DayNumber - measurement.At.DayNumber) / 365.25 / HalfLifeYears);
            var after = Updated(before, measurement, weight) with { Part = measurement.Part, Basis = FigureBasis.Updated, Source = $"{before.Source}; {measurement.Source}", Date = measurement.At.ToString("O") };
            figures = figures.With([after, .. StagesOf(figures, before, after)]);
            updates.Add(new FigureUpdate(before, after, weight * CountOf(measurement), measurement.Source));
        }

        return (figures, updates);
    }

    private static Figure Updated(Figure before, Measurement measured, double weight) => before.Form switch
    {
        FigureForm.Rate => Rate(before, measured.Events * weight, measured.Years * weight),
        FigureForm.Probability => Probability(before, measured.Succeeded * weight, measured.Failed * weight),
        _ => Length(before, [.. measured.Hours.Select(hours => Math.Log(hours))], weight),
    };

    private static Figure Rate(Figure before, double events, double years)
    {
        var shape = FigureDraw.ShapeOf(before);
        var exposure = shape / Math.Max(before.Number, 1e-12);
        return before with { Number = (shape + events) / (exposure + years), Weight = shape + events };
    }

    private static Figure Probability(Figure before, double succeeded, double failed)
    {
        var worth = FigureDraw.TrialsOf(before);
        return before with { Number = ((before.Number * worth) + succeeded) / (worth + succeeded + failed), Weight = worth + succeeded + failed };
    }

    private static Figure Length(Figure before, double[] logs, double weight)
    {
        var (prior, trials) = (AsLognormal(before.Length!), PseudoCount(before));
        var count = logs.Length * weight;
        var mean = logs.Average();
        var spread = weight * logs.Sum(log => (log - mean) * (log - mean));
        var centre = Math.Log(prior.Median);
        var shape = (trials / 2) + 1;
        var scale = shape * prior.Sigma * prior.Sigma;
        var total = trials + count;
        // The spread is learnt from how measurements differ among themselves, not from how far they are from the prior: else a fast drill would
        // lengthen the prediction by making it uncertain.
        var sigma = Math.Sqrt((scale + (spread / 2)) / (shape + (count / 2)));
        return before with
        {
            Length = new LognormalDuration(Math.Exp(((trials * centre) + (count * mean)) / total), sigma),
            Width = Math.Min(FigureDraw.WidthOf(before), sigma / Math.Sqrt(total)),
        };
    }

    /// <summary>The same mean and spread as a lognormal: what a document states as a range.</summary>
    private static LognormalDuration AsLognormal(DurationDistribution length)
    {
        const double leastSigma = 0.1;
        if (length is LognormalDuration lognormal)
            return lognormal with { Sigma = Math.Max(lognormal.Sigma, leastSigma) };
        var deviation = length is UniformDuration uniform ? (uniform.To - uniform.From) / Math.Sqrt(12) : 0;
        var sigma = Math.Max(leastSigma, Math.Sqrt(Math.Log(1 + Math.Pow(deviation / length.Mean, 2))));
        return new LognormalDuration(length.Mean * Math.Exp(-sigma * sigma / 2), sigma);
    }

    private static double PseudoCount(Figure figure) => figure.Confidence switch
    {
        Confidence.High => 20,
        Confidence.Medium => 6,
        Confidence.Low => 2,
        _ => 1,
    };

    /// <summary>A failover that was timed as a whole moves each of its stages by the same ratio.</summary>
    private static IEnumerable<Figure> StagesOf(FigureBook figures, Figure before, Figure after)
    {
        const string whole = "-failover-length";
        if (!before.Name.EndsWith(whole, StringComparison.Ordinal))
            yield break;
        var ratio = after.Length!.Mean / before.Length!.Mean;
        foreach (var name in FailoverStages.Select(stage => before.Name[..^"length".Length] + stage).Where(FigureBook.Names.Contains))
        {
            var stage = figures.Of(name, after.Part);
            yield return stage with { Part = after.Part, Length = stage.Length!.Scaled(ratio), Basis = FigureBasis.Updated, Source = after.Source, Date = after.Date, Width = after.Width };
        }
    }

    private static double CountOf(Measurement measurement) => measurement.Hours.Count + measurement.Succeeded + measurement.Failed + measurement.Events;
}
