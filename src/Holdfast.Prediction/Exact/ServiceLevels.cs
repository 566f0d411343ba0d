namespace Holdfast.Prediction.Exact;

/// <summary>Arithmetic with promised availabilities: a comparison beside a prediction, never the prediction.</summary>
internal static class ServiceLevels
{
    /// <summary>What remains of the promises of services that all must be up, if each is kept and nothing else fails.</summary>
    public static double InSeries(params IEnumerable<double> availabilities) => availabilities.Aggregate(1.0, (product, one) => product * one);

    /// <summary>The availability of a period with so much downtime.</summary>
    public static double Availability(double downHours, double periodHours) => 1 - (downHours / periodHours);

    /// <summary>How many independent trials it takes to see a probability by counting alone.</summary>
    /// <param name="probability">What is to be estimated.</param>
    /// <param name="relativeError">Half the width of the 95 % interval, as a share of the probability.</param>
    public static double TrialsByCounting(double probability, double relativeError) =>
        1.96 * 1.96 * (1 - probability) / (relativeError * relativeError * probability);
}
