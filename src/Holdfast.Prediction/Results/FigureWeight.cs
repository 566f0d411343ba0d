using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Results;

/// <summary>How much a prediction depends on one figure.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Share">The share of the time out of service that grows and shrinks with it.</param>
public sealed record FigureWeight(Figure Figure, double Share);
