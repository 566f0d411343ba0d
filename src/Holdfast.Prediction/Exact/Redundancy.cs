namespace Holdfast.Prediction.Exact;

/// <summary>Equal parts of which some are needed.</summary>
internal static class Redundancy
{
    /// <summary>The probability that fewer than the needed number are up, each being repaired by itself.</summary>
    /// <param name="needed">How many must be up.</param>
    /// <param name="parts">How many there are.</param>
    /// <param name="unavailability">The probability that a part is down.</param>
    public static double Unavailability(int needed, int parts, double unavailability)
    {
        var sum = 0.0;
        for (var down = parts - needed + 1; down <= parts; down++)
            sum += Ways(parts, down) * Math.Pow(unavailability, down) * Math.Pow(1 - unavailability, parts - down);
        return sum;
    }

    /// <summary>The unavailability of two of which one is needed, when a share of failures takes down both and each is repaired by itself.</summary>
    /// <param name="beta">The share of failures that hits both.</param>
    /// <param name="perHour">How often one fails.</param>
    /// <param name="meanDownHours">The mean repair time, without memory.</param>
    public static double PairWithCommonCause(double beta, double perHour, double meanDownHours)
    {
        var load = perHour * meanDownHours;
        var both = ((beta * load) + ((2 - beta) * load * load)) / 2;
        return both / (1 + ((2 - beta) * load) + both);
    }

    /// <summary>The unavailability of two of which one is needed, when one crew repairs one after the other.</summary>
    public static double PairWithOneCrew(double perHour, double meanDownHours)
    {
        var load = perHour * meanDownHours;
        return 2 * load * load / (1 + (2 * load) + (2 * load * load));
    }

    /// <summary>The mean time until both of a pair are down, the first failure being repaired; never repaired when the mean is infinite.</summary>
    public static double PairMeanTimeToFailure(double perHour, double meanDownHours) => ((3 * perHour) + (1 / meanDownHours)) / (2 * perHour * perHour);

    private static double Ways(int parts, int chosen)
    {
        var ways = 1.0;
        for (var index = 1; index <= chosen; index++)
            ways = ways * (parts - chosen + index) / index;
        return ways;
    }
}
