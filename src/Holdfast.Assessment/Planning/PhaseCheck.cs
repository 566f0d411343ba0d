namespace Holdfast.Assessment.Planning;

/// <summary>A condition between two phases, and whether it holds today.</summary>
/// <param name="Condition">The condition, as a sentence.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Open">What stands against it, by fingerprint; empty when it holds.</param>
public sealed record PhaseCheck(string Condition, bool Holds, IReadOnlyList<string> Open);
