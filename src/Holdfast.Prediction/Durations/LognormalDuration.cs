using Holdfast.Prediction.Chance;
using MathNet.Numerics.Distributions;

namespace Holdfast.Prediction.Durations;

/// <summary>Mostly short and sometimes very long: outages, repairs and people's decisions are like this.</summary>
/// <param name="Median">Half take no longer, in hours.</param>
/// <param name="Sigma">The standard deviation of the logarithm.</param>
internal sealed record LognormalDuration(double Median, double Sigma) : DurationDistribution
{
    private const double Normal95 = 1.6448536269514722;

    /// <summary>By the values that half and nineteen of twenty do not exceed, in hours.</summary>
    public static LognormalDuration Of(double median, double p95) => new(median, Math.Log(p95 / median) / Normal95);

    public override double Mean => Median * Math.Exp(Sigma * Sigma / 2);

    public override double AtMost(double hours) =>
        hours <= 0 ? 0 : Sigma == 0 ? (hours >= Median ? 1 : 0) : Normal.CDF(0, 1, Math.Log(hours / Median) / Sigma);

    public override double Sample(ref RandomStream chance) => Median * Math.Exp(Sigma * chance.Normal());

    public override DurationDistribution Scaled(double factor) => new LognormalDuration(Median * factor, Sigma);
}
