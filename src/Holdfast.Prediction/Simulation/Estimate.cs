namespace Holdfast.Prediction.Simulation;

/// <summary>A simulated value and how far chance may have led it astray.</summary>
/// <param name="Value">The value.</param>
/// <param name="StandardError">The standard deviation of the value over runs with other seeds.</param>
public readonly record struct Estimate(double Value, double StandardError)
{
    /// <summary>The ends of the interval that holds the true value in 99.9 of 100 cases.</summary>
    public (double Low, double High) Interval999 => (Value - (3.2905 * StandardError), Value + (3.2905 * StandardError));

    /// <summary>Half the width of the 95 % interval, as a share of the value; infinite when the value is zero.</summary>
    public double RelativePrecision => Value == 0 ? double.PositiveInfinity : 1.96 * StandardError / Math.Abs(Value);

    /// <summary>A ratio of two means, from batches that are independent of each other (delta method).</summary>
    public static Estimate OfRatio(IReadOnlyList<double> above, IReadOnlyList<double> below)
    {
        var (sumAbove, sumBelow) = (above.Sum(), below.Sum());
        var ratio = sumAbove / sumBelow;
        var count = above.Count;
        var squares = 0.0;
        for (var batch = 0; batch < count; batch++)
        {
            var deviation = above[batch] - (ratio * below[batch]);
            squares += deviation * deviation;
        }

        return new Estimate(ratio, Math.Sqrt(squares * count / (count - 1)) / sumBelow);
    }

    /// <summary>A mean of batches that are independent of each other.</summary>
    public static Estimate OfMean(IReadOnlyList<double> batches)
    {
        var mean = batches.Average();
        var squares = batches.Sum(value => (value - mean) * (value - mean));
        return new Estimate(mean, Math.Sqrt(squares / ((double)batches.Count * (batches.Count - 1))));
    }
}
