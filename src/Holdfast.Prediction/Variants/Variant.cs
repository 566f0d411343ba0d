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
    /// <param name="name">Its name.</param>
    /// <param name="estate">The estate with the changes.</param>
    /// <param name="options">How it is predicted.</param>
    /// <param name="like">The variant that it will be compared with.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Variant Of(string name, EstateModel estate, PredictionOptions options, Variant? like = null, CancellationToken cancellation = default) => new()
    {
        Name = name,
        Estate = estate,
        Prediction = Predictor.Predict(estate, options, like: like?.Prediction, cancellation: cancellation),
        Cost = DesignCost.Of(estate),
    };
}
