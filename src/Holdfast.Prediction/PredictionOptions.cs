using Holdfast.Prediction.Calibration;

namespace Holdfast.Prediction;

/// <summary>How a prediction is made.</summary>
public sealed record PredictionOptions
{
    /// <summary>The seed: the same seed gives the same answer on any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How far chance in the simulation may lead the minutes of a year astray: half the 95 % interval as a share of the value.</summary>
    public double Precision { get; init; } = 0.05;

    /// <summary>In how many ways the figures are drawn within what is not known of them.</summary>
    public int Draws { get; init; } = 64;

    /// <summary>The most years that are simulated for a process, when the precision is not reached before.</summary>
    public long MostYears { get; init; } = 400_000;

    /// <summary>What was measured: it is brought together with the figures before anything is predicted.</summary>
    public IReadOnlyList<Measurement> Evidence { get; init; } = [];

    /// <summary>The day of the prediction: evidence counts for less the older it is. Without evidence it changes nothing.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The most threads; all when null. It never changes the answer.</summary>
    public int? Threads { get; init; }
}
