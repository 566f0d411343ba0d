using Holdfast.Prediction.Results;
using Holdfast.Prediction.Variants;

namespace Holdfast.Prediction.Reports;

/// <summary>One design among those that were compared.</summary>
/// <param name="Name">What sets it apart.</param>
/// <param name="UsdPerMonth">What it costs in a month; null when that is unknown.</param>
/// <param name="AllMet">The probability that a year keeps every objective; low and high equal the mean when no interval is known.</param>
/// <param name="IsPareto">Whether no other design is both cheaper and better.</param>
/// <param name="IsCheapest">Whether it is the cheapest that is good enough.</param>
public sealed record DesignPoint(string Name, decimal? UsdPerMonth, Interval AllMet, bool IsPareto = false, bool IsCheapest = false)
{
    /// <summary>How many of its parts have no published price: the cost is that of the others.</summary>
    public int UnpricedParts { get; init; }

    /// <summary>The designs that a search has tried.</summary>
    public static IReadOnlyList<DesignPoint> Of(DesignSearchResult search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var pareto = search.Pareto.Select(variant => variant.Name).ToHashSet(StringComparer.Ordinal);
        // Those that are worth their money have been predicted again, more finely.
        return
        [
            .. search.Tried.Where(variant => !pareto.Contains(variant.Name)).Select(variant => Of(variant)),
            .. search.Pareto.Select(variant => Of(variant) with { IsPareto = true, IsCheapest = ReferenceEquals(variant, search.Cheapest) }),
        ];
    }

    private static DesignPoint Of(Variant variant) =>
        new(variant.Name.Length == 0 ? "as written" : variant.Name, variant.Cost.KnownUsd, new Interval(variant.AllMet, variant.AllMet, variant.AllMet))
        {
            UnpricedParts = variant.Cost.Unknown.Count(),
        };
}
