using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Reports;

/// <summary>One design among those that were compared.</summary>
/// <param name="Name">What sets it apart.</param>
/// <param name="UsdPerMonth">What it costs in a month; null when a price is unknown.</param>
/// <param name="AllMet">The probability that a year keeps every objective of every process.</param>
/// <param name="IsPareto">Whether no other design is both cheaper and better.</param>
/// <param name="IsCheapest">Whether it is the cheapest that is good enough.</param>
public sealed record DesignPoint(string Name, double? UsdPerMonth, Interval AllMet, bool IsPareto = false, bool IsCheapest = false);
