using Holdfast.Assessment.Findings;
using Holdfast.Prediction.Results;

namespace Holdfast.Proof.Pricing;

/// <summary>What mending a finding is worth: predicted minutes of a year that its processes are not down any more.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Changes">The changes that mend it.</param>
/// <param name="Saved">The minutes saved, over all processes that stand on it.</param>
/// <param name="UsdPerMonth">What the changes cost in a month; null when the price of something is unknown.</param>
public sealed record FindingPrice(Finding Finding, IReadOnlyList<string> Changes, Interval Saved, decimal? UsdPerMonth);
