namespace Holdfast.Compilation.Changes;

/// <summary>What a change may do beside what it is made for.</summary>
/// <param name="Kind">How bad it is.</param>
/// <param name="What">What happens, as a sentence.</param>
/// <param name="Source">Where that is written; null for a rule of the API itself.</param>
public sealed record Hazard(HazardKind Kind, string What, string? Source = null);
