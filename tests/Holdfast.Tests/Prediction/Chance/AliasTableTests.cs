using Holdfast.Prediction.Chance;
using Xunit;

namespace Holdfast.Tests.Prediction.Chance;

public sealed class AliasTableTests
{
    public static TheoryData<double[]> Weights => new()
    {
        new[] { 1.0 },
        new[] { 1.0, 1, 1, 1, 1 },
        new[] { 0.5, 0.25, 0.125, 0.125 },
        new[] { 1e-9, 1, 3, 0 },
        Enumerable.Range(1, 97).Select(number => 1.0 / number).ToArray(),
    };

    [Theory]
    [MemberData(nameof(Weights))]
    public void Each_is_picked_by_its_weight(double[] weights)
    {
        // Every share of the unit interval is walked through: no chance is involved.
        const int steps = 1_000_000;
        var table = new AliasTable(weights);
        var counts = new int[weights.Length];
        for (var step = 0; step < steps; step++)
            counts[table.Pick((step + 0.5) / steps)]++;
        for (var index = 0; index < weights.Length; index++)
            Assert.Equal(weights[index] / weights.Sum(), counts[index] / (double)steps, 2.0 * weights.Length / steps);
    }
}
