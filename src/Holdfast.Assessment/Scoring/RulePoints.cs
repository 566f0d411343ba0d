namespace Holdfast.Assessment.Scoring;

/// <summary>What a rule is worth.</summary>
/// <param name="Reference">The rule.</param>
/// <param name="Points">Its points.</param>
/// <param name="Without">The part of the estate file that it needs and did not find; null when it was judged.</param>
public sealed record RulePoints(string Reference, int Points, string? Without = null);
