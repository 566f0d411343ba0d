namespace Holdfast.Assessment.Coverage;

/// <summary>A recommendation of APRL and what became of it.</summary>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="Rules">Our rules that ask it, by reference.</param>
/// <param name="Reason">Why none does; empty when there is no reason.</param>
/// <param name="IsRelevant">Whether an estate uses or compiles its type.</param>
public sealed record AprlCoverageRow(AprlRecommendation Recommendation, IReadOnlyList<string> Rules, string Reason, bool IsRelevant);
