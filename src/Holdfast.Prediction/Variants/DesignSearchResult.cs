namespace Holdfast.Prediction.Variants;

/// <summary>What came of trying designs.</summary>
public sealed record DesignSearchResult
{
    /// <summary>All designs that were tried, coarsely predicted.</summary>
    public required IReadOnlyList<Variant> Tried { get; init; }

    /// <summary>Those of which none is both cheaper and better, the cheapest first.</summary>
    public required IReadOnlyList<Variant> Pareto { get; init; }

    /// <summary>The probability that was asked for.</summary>
    public required double Asked { get; init; }

    /// <summary>The cheapest that keeps every objective with the probability asked for; null when none does.</summary>
    public required Variant? Cheapest { get; init; }

    /// <summary>The one most likely to keep every objective.</summary>
    public required Variant? Best { get; init; }
}
