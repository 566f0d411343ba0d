namespace Holdfast.Prediction.Exact;

/// <summary>A part that is up, down, up, down, each time without regard to the last, whatever the distributions of the times.</summary>
internal static class AlternatingRenewal
{
    /// <summary>The long-run share of time in which it is down.</summary>
    /// <param name="perHour">How often it fails, per hour in which it is up.</param>
    /// <param name="meanDownHours">The mean time it is down.</param>
    public static double Unavailability(double perHour, double meanDownHours) => perHour * meanDownHours / (1 + (perHour * meanDownHours));

    /// <summary>The mean time it is down within a period that is long against its cycles.</summary>
    public static double DowntimeMean(double periodHours, double meanUpHours, double meanDownHours) =>
        periodHours * (meanDownHours / (meanUpHours + meanDownHours));

    /// <summary>The variance of that time, in hours squared.</summary>
    public static double DowntimeVariance(double periodHours, (double Mean, double Deviation) up, (double Mean, double Deviation) down)
    {
        var (upShare, downShare) = (up.Mean * down.Deviation, down.Mean * up.Deviation);
        return periodHours * ((upShare * upShare) + (downShare * downShare)) / Math.Pow(up.Mean + down.Mean, 3);
    }
}
