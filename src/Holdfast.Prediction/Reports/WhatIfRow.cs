using Holdfast.Prediction.Variants;

namespace Holdfast.Prediction.Reports;

/// <summary>What one change would do to one process, and what it costs.</summary>
/// <param name="Difference">The differences: changed minus as written.</param>
/// <param name="UsdPerMonth">The difference of the monthly cost; null when the price of something that differs is unknown.</param>
public sealed record WhatIfRow(Difference Difference, decimal? UsdPerMonth);
