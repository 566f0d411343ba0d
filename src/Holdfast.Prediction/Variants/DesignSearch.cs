using Holdfast.Estate.Model;

namespace Holdfast.Prediction.Variants;

/// <summary>Tries every allowed design, and says which are worth their money.</summary>
/// <remarks>
/// All designs meet the same failures, so a coarse prediction tells them apart; what is reported of the best is predicted again with the
/// precision that was asked for.
/// </remarks>
public sealed class DesignSearch
{
    /// <summary>More designs than this are refused: each is a prediction.</summary>
    public const int MostDesigns = 2_000;

    private const int CoarseDraws = 16;
    private const double CoarsePrecision = 0.2;
    private readonly PredictionOptions options;
    private readonly double asked;

    /// <param name="options">How the designs that are reported are predicted.</param>
    /// <param name="asked">The probability with which every process must keep its objectives for a year.</param>
    public DesignSearch(PredictionOptions options, double asked) => (this.options, this.asked) = (options, asked);

    /// <summary>Tries designs.</summary>
    /// <param name="designs">The designs by the changes that make them, each read without errors.</param>
    /// <param name="progress">Told how many have been tried.</param>
    /// <param name="cancellation">Ends it.</param>
    public DesignSearchResult Run(IReadOnlyList<(string Name, EstateModel Estate)> designs, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(designs);
        var coarse = options with { Draws = CoarseDraws, Precision = CoarsePrecision };
        var tried = new List<Variant>();
        foreach (var (name, estate) in designs)
        {
            tried.Add(Variant.Of(name, estate, coarse, cancellation: cancellation));
            progress?.Report(tried.Count);
        }

        // What has no price in any design costs the same in all of them only if it is the same line; a design with an unknown of its own is not compared by cost.
        var front = ParetoOf(tried).Select(variant => Variant.Of(variant.Name, variant.Estate, options, cancellation: cancellation)).ToList();
        var pareto = ParetoOf(front);
        return new DesignSearchResult
        {
            Tried = tried,
            Pareto = pareto,
            Asked = asked,
            Cheapest = pareto.FirstOrDefault(variant => variant.AllMet >= asked),
            Best = pareto.Count == 0 ? tried.MaxBy(variant => variant.AllMet) : pareto[^1],
        };
    }

    /// <summary>The designs of which none is both cheaper and better, the cheapest first.</summary>
    internal static IReadOnlyList<Variant> ParetoOf(IReadOnlyList<Variant> variants)
    {
        var front = new List<Variant>();
        foreach (var variant in variants.OrderBy(variant => variant.Cost.KnownUsd).ThenByDescending(variant => variant.AllMet).ThenBy(variant => variant.Name, StringComparer.Ordinal))
        {
            if (front.Count == 0 || variant.AllMet > front[^1].AllMet)
                front.Add(variant);
        }

        return front;
    }
}
