using Holdfast.Prediction.Results;

namespace Holdfast.Prediction.Reports;

/// <summary>What one change would do to one process: differences, changed minus as written.</summary>
/// <param name="Name">The change, as it was asked for.</param>
/// <param name="Process">The process.</param>
/// <param name="MinutesPerYear">The difference of the time out of service; below zero is better.</param>
/// <param name="AllMet">The difference of the probability that a year keeps every objective; above zero is better.</param>
/// <param name="UsdPerMonth">The difference of the monthly cost; null when a price is unknown.</param>
public sealed record WhatIfRow(string Name, string Process, Interval MinutesPerYear, Interval AllMet, double? UsdPerMonth);
