using System.Collections.Concurrent;
using Holdfast.Prediction.Chance;
using Holdfast.Prediction.Durations;
using MathNet.Numerics.Distributions;

namespace Holdfast.Prediction.Figures;

/// <summary>One way the figures may really be: each drawn within what is not known of it.</summary>
/// <remarks>
/// Draws are spread evenly over what is possible (Latin hypercube): of 64 draws, one lies in each 64th of a figure's distribution. Each figure
/// draws by its own name, so a what-if meets the same truths as the estate as written.
/// </remarks>
internal sealed class FigureDraw
{
    private readonly FigureBook book;
    private readonly int draw;
    private readonly int draws;
    private readonly ulong key;
    private readonly ConcurrentDictionary<Figure, bool> used = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Figure, double> values = new(ReferenceEqualityComparer.Instance);

    /// <param name="book">The figures.</param>
    /// <param name="draw">Which draw this is, from 0.</param>
    /// <param name="draws">How many there are in all.</param>
    /// <param name="key">The key of the run.</param>
    public FigureDraw(FigureBook book, int draw, int draws, ulong key)
    {
        this.book = book;
        this.draw = draw;
        this.draws = draws;
        this.key = key;
    }

    /// <summary>Each figure at its mean.</summary>
    public static FigureDraw Central(FigureBook book) => new(book, 0, 0, 0);

    /// <summary>The figures that were asked for.</summary>
    public IReadOnlyCollection<Figure> Used => used.Keys.ToList();

    /// <summary>How often, per hour.</summary>
    public double PerHour(string name, string? part = null) => PerYear(name, part) / Years.YearSimulation.HoursOfYear;

    /// <summary>How often, in a year.</summary>
    public double PerYear(string name, string? part = null)
    {
        var figure = Use(name, part);
        return figure.Number == 0 || draws == 0 ? figure.Number : values.GetOrAdd(figure, asked => asked.Number * GammaFactor(asked));
    }

    /// <summary>With what probability.</summary>
    public double Probability(string name, string? part = null)
    {
        var figure = Use(name, part);
        if (figure.Number is <= 0 or >= 1 || draws == 0)
            return figure.Number;
        return values.GetOrAdd(figure, asked => BetaNumber(asked));
    }

    /// <summary>How long.</summary>
    public DurationDistribution Length(string name, string? part = null)
    {
        var figure = Use(name, part);
        if (draws == 0)
            return figure.Length!;
        return figure.Length!.Scaled(values.GetOrAdd(figure, asked => LognormalFactor(asked)));
    }

    /// <summary>A step of a recovery that takes as long as a figure says.</summary>
    public Stage Stage(string stage, string name, string? part = null) => new(stage, Length(name, part));

    private Figure Use(string name, string? part)
    {
        var figure = book.Of(name, part);
        used.TryAdd(figure, true);
        return figure;
    }

    private double GammaFactor(Figure figure)
    {
        var shape = ShapeOf(figure);
        return Gamma.InvCDF(shape, shape, Position(figure));
    }

    private double BetaNumber(Figure figure)
    {
        var worth = TrialsOf(figure);
        return Beta.InvCDF(figure.Number * worth, (1 - figure.Number) * worth, Position(figure));
    }

    private double LognormalFactor(Figure figure)
    {
        var width = WidthOf(figure);
        return Math.Exp((width * Normal.InvCDF(0, 1, Position(figure))) - (width * width / 2));
    }

    /// <summary>Where in a figure's distribution this draw lies: a number between 0 and 1, each part of the range visited once.</summary>
    private double Position(Figure figure)
    {
        var own = RandomStream.KeyOf(FigureBook.ChanceOf(figure), key);
        var chance = new RandomStream(RandomStream.KeyOf(own, (ulong)draw));
        return (Shuffle(own) + chance.Uniform()) / draws;
    }

    private int Shuffle(ulong own)
    {
        // The place of this draw in a permutation that belongs to the figure.
        var chance = new RandomStream(own);
        var places = Enumerable.Range(0, draws).ToArray();
        for (var last = draws - 1; last > 0; last--)
        {
            var other = (int)(chance.Uniform() * (last + 1));
            (places[last], places[other]) = (places[other], places[last]);
        }

        return places[draw];
    }

    /// <summary>As how many events a rate counts.</summary>
    internal static double ShapeOf(Figure figure) => figure.Weight ?? figure.Confidence switch
    {
        Confidence.High => 16,
        Confidence.Medium => 4,
        Confidence.Low => 1,
        _ => 0.5,
    };

    /// <summary>As how many trials a probability counts.</summary>
    internal static double TrialsOf(Figure figure) => figure.Weight ?? figure.Confidence switch
    {
        Confidence.High => 200,
        Confidence.Medium => 50,
        Confidence.Low => 20,
        _ => 8,
    };

    /// <summary>How wide the size of a duration is: the standard deviation of its logarithm.</summary>
    internal static double WidthOf(Figure figure) => figure.Width ?? figure.Confidence switch
    {
        Confidence.High => 0.1,
        Confidence.Medium => 0.25,
        Confidence.Low => 0.5,
        _ => 0.8,
    };
}
