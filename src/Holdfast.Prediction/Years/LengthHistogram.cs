namespace Holdfast.Prediction.Years;

/// <summary>How long outages last: weights by length, in bins of equal ratio from a tenth of a second to a year.</summary>
internal sealed class LengthHistogram
{
    /// <summary>Bins for each tenfold length; a bin is 2.3 % wide.</summary>
    private const int BinsOfDecade = 100;

    private const double ShortestHours = 0.1 / 3600;
    private static readonly int Bins = (int)(Math.Log10(8766 / ShortestHours) * BinsOfDecade) + 1;

    private readonly double[] weights = new double[Bins];

    public double Total { get; private set; }

    public void Add(double hours, double weight)
    {
        weights[BinOf(hours)] += weight;
        Total += weight;
    }

    public void Add(LengthHistogram other)
    {
        for (var bin = 0; bin < Bins; bin++)
            weights[bin] += other.weights[bin];
        Total += other.Total;
    }

    /// <summary>The length that a share of outages does not exceed, in hours; null when there are none.</summary>
    public double? Quantile(double share)
    {
        if (Total <= 0)
            return null;
        var left = share * Total;
        for (var bin = 0; bin < Bins; bin++)
        {
            if (left <= weights[bin])
                return LowerEnd(bin + (left / weights[bin]));
            left -= weights[bin];
        }

        return LowerEnd(Bins);
    }

    /// <summary>The share of outages that last no longer than each of some lengths in equal ratio: for a picture.</summary>
    public IReadOnlyList<(double Hours, double Share)> Curve()
    {
        var points = new List<(double, double)>();
        var sum = 0.0;
        for (var bin = 0; bin < Bins && Total > 0; bin++)
        {
            if (weights[bin] <= 0)
                continue;
            sum += weights[bin];
            points.Add((LowerEnd(bin + 1), Math.Min(1, sum / Total)));
        }

        return points;
    }

    private static int BinOf(double hours) =>
        hours <= ShortestHours ? 0 : Math.Min((int)(Math.Log10(hours / ShortestHours) * BinsOfDecade), Bins - 1);

    private static double LowerEnd(double bin) => ShortestHours * Math.Pow(10, bin / BinsOfDecade);
}
