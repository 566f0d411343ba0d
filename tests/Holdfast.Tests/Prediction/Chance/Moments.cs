using Holdfast.Prediction.Chance;
using Xunit;

namespace Holdfast.Tests.Prediction.Chance;

/// <summary>What a distribution must look like after many draws.</summary>
internal static class Moments
{
    /// <summary>Draws from a fixed seed.</summary>
    public static double[] Draw(int count, Func<RandomStream, (double, RandomStream)> next)
    {
        var stream = new RandomStream(RandomStream.KeyOf("moments"));
        var draws = new double[count];
        for (var index = 0; index < count; index++)
            (draws[index], stream) = next(stream);
        return draws;
    }

    /// <summary>The mean is the expected one, within what 1 of 1,000 seeds would exceed.</summary>
    public static void HaveMean(IReadOnlyCollection<double> draws, double expected)
    {
        var mean = draws.Average();
        var deviation = Math.Sqrt(draws.Sum(draw => (draw - mean) * (draw - mean)) / draws.Count);
        Assert.InRange(expected, mean - (3.29 * deviation / Math.Sqrt(draws.Count)), mean + (3.29 * deviation / Math.Sqrt(draws.Count)));
    }

    /// <summary>No point of the distribution function is further off than 1 of 1,000 seeds would have it (Kolmogorov and Smirnov).</summary>
    public static void Follow(double[] draws, Func<double, double> atMost)
    {
        var sorted = draws.Order().ToArray();
        var worst = 0.0;
        for (var index = 0; index < sorted.Length; index++)
        {
            var expected = atMost(sorted[index]);
            worst = Math.Max(worst, Math.Max(expected - ((double)index / sorted.Length), ((index + 1.0) / sorted.Length) - expected));
        }

        Assert.InRange(worst, 0, 1.95 / Math.Sqrt(sorted.Length));
    }
}
