using Holdfast.Prediction.Costs;
using Holdfast.Prediction.Results;
using Holdfast.Prediction.Variants;

namespace Holdfast.Prediction.Reports;

/// <summary>All that a report of a prediction tells.</summary>
public sealed record PredictionReport
{
    public required EstatePrediction Prediction { get; init; }

    /// <summary>How much of the time out of service each figure is behind, the greatest first.</summary>
    public required IReadOnlyList<FigureWeight> Weights { get; init; }

    /// <summary>The version of the build, such as <c>0.1.0</c>.</summary>
    public required string ProductVersion { get; init; }

    /// <summary>The probability with which each process must keep all its objectives for a year; null when none was asked for.</summary>
    public double? Required { get; init; }

    /// <summary>What changes would buy.</summary>
    public IReadOnlyList<WhatIfRow> WhatIfs { get; init; } = [];

    /// <summary>Designs that were compared by cost.</summary>
    public IReadOnlyList<DesignPoint> Designs { get; init; } = [];

    /// <summary>What the parts cost of which changes or designs were compared.</summary>
    public IReadOnlyList<CostLine> Costs { get; init; } = [];

    /// <summary>Why no design is good enough.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; init; } = [];
}
