namespace Holdfast.Prediction.Exact;

/// <summary>Outages that come without regard to each other, within a period such as a month.</summary>
internal static class PoissonOutages
{
    /// <summary>Where the terms left out weigh less than rounding.</summary>
    private const double Negligible = 1e-18;

    /// <summary>The probability that the period has none.</summary>
    /// <param name="expected">How many are expected in the period.</param>
    public static double ProbabilityOfNone(double expected) => Math.Exp(-expected);

    /// <summary>The probability that the period has at least one.</summary>
    public static double ProbabilityOfAny(double expected)
    {
        // The platform's ExpM1 subtracts from 1 and loses small numbers; this quotient does not (Kahan).
        var none = Math.Exp(-expected);
        return none == 1 ? expected : none == 0 ? 1 : (1 - none) * expected / -Math.Log(none);
    }

    /// <summary>The probability that the outages of a period last longer together than a budget, each without memory.</summary>
    /// <param name="expected">How many are expected in the period.</param>
    /// <param name="mean">The mean length of one.</param>
    /// <param name="budget">What the period allows, in the same unit as the mean.</param>
    public static double ProbabilityBeyond(double expected, double mean, double budget)
    {
        // With n outages the total is a sum of n exponentials: beyond x if a Poisson count of mean x/m stays below n.
        var ratio = budget / mean;
        var (outages, below, term, sum) = (Math.Exp(-expected), 0.0, Math.Exp(-ratio), 0.0);
        for (var count = 1; count < expected + ratio + 1_000; count++)
        {
            outages *= expected / count;
            below += term;
            term *= ratio / count;
            sum += outages * below;
            if (count > expected && outages < Negligible * sum)
                break;
        }

        return sum;
    }

    /// <summary>The mean of the slowest of several recoveries that begin together, each without memory.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="mean">The mean of one.</param>
    public static double MeanOfSlowest(int count, double mean)
    {
        var sum = 0.0;
        for (var index = count; index > 0; index--)
            sum += mean / index;
        return sum;
    }
}
