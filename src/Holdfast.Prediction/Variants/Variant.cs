using Holdfast.Estate.Model;
using Holdfast.Prediction.Costs;
using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Variants;

/// <summary>A design with its prediction and its cost.</summary>
public sealed record Variant
{
    /// <summary>Its name: the changes that make it.</summary>
    public required string Name { get; init; }

    public required EstateModel Estate { get; init; }

    public required EstatePrediction Prediction { get; init; }

    public required DesignCost Cost { get; init; }

    /// <summary>The probability that the worst-off process keeps all objectives for a year.</summary>
    public double AllMet => Prediction.Processes.Count == 0 ? 1 : Prediction.Processes.Min(process => process.AllMet);

    /// <summary>Predicts a design.</summary>
    public static Variant Of(string name, EstateModel estate, PredictionOptions options, IReadOnlyCollection<string>? processes = null, CancellationToken cancellation = default) => new()
    {
        Name = name,
        Estate = estate,
        Prediction = Predictor.Predict(estate, options, processes: processes, cancellation: cancellation),
        Cost = DesignCost.Of(estate),
    };
}
