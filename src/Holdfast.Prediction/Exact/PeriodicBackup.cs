namespace Holdfast.Prediction.Exact;

/// <summary>A copy made at even intervals, and how much is lost when a failure comes at any time between two.</summary>
/// <param name="EveryHours">From one copy to the next.</param>
/// <param name="LagHours">Until a copy is where the failure does not reach it.</param>
internal readonly record struct PeriodicBackup(double EveryHours, double LagHours)
{
    public double WorstLoss => EveryHours + LagHours;

    public double MeanLoss => (EveryHours / 2) + LagHours;

    /// <summary>The loss that a share of failures does not exceed.</summary>
    public double LossAt(double share) => (share * EveryHours) + LagHours;
}
