using Holdfast.Assessment.Findings;

namespace Holdfast.Assessment.Planning;

/// <summary>A phase of the way from the estate as it is to the estate as it should be.</summary>
/// <param name="Name">What the phase is called.</param>
/// <param name="Purpose">What is better when it is done.</param>
/// <param name="Entry">What must hold before it begins.</param>
/// <param name="Exit">What must hold before the next one begins.</param>
/// <param name="Findings">What is mended in it, the gravest first; waived findings included, because they come back.</param>
public sealed record RoadmapPhase(string Name, string Purpose, PhaseCheck Entry, PhaseCheck Exit, IReadOnlyList<Finding> Findings);
