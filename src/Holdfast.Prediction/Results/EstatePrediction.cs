using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Results;

/// <summary>What is predicted for an estate.</summary>
public sealed record EstatePrediction
{
    public required string Estate { get; init; }

    /// <summary>The environment; null for the estate as written.</summary>
    public string? Environment { get; init; }

    /// <summary>The processes, the most critical first.</summary>
    public required IReadOnlyList<ProcessPrediction> Processes { get; init; }

    /// <summary>The figures that it rests on, by name.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    public required PredictionOptions Options { get; init; }

    /// <summary>Failures and repairs that were simulated.</summary>
    public required long Events { get; init; }
}
