using Holdfast.Prediction.Calibration;
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

    /// <summary>What evidence has changed of the figures.</summary>
    public IReadOnlyList<FigureUpdate> Updates { get; init; } = [];

    /// <summary>All figures, those that were not asked for too.</summary>
    internal FigureBook Book { get; init; } = FigureBook.Default;

    public required PredictionOptions Options { get; init; }

    /// <summary>Failures and repairs that were simulated.</summary>
    public required long Events { get; init; }
}
