namespace Holdfast.Prediction.Variants;

/// <summary>Why an objective cannot be met with the probability asked for: the dependencies that forbid it even if all else were perfect.</summary>
/// <param name="Process">The process.</param>
/// <param name="Objective">Which objective: <c>availability</c>, <c>rto</c> or <c>rpo</c>.</param>
/// <param name="Probability">The probability with the best allowed design.</param>
/// <param name="ForbiddenBy">The components of which one alone forbids it, with the probability that each alone would leave; empty when only all together do.</param>
public sealed record Obstacle(string Process, string Objective, double Probability, IReadOnlyList<(string Component, double Alone)> ForbiddenBy);
