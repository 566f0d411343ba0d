using Holdfast.Prediction.Figures;

namespace Holdfast.Prediction.Calibration;

/// <summary>What evidence has changed of a figure.</summary>
/// <param name="Before">The figure as it was.</param>
/// <param name="After">The figure as it is now.</param>
/// <param name="Weight">As how many measurements of today, in production, the evidence counts.</param>
/// <param name="Source">Where it was measured.</param>
public sealed record FigureUpdate(Figure Before, Figure After, double Weight, string Source);
