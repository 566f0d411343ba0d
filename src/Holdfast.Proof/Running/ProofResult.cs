using Holdfast.Drills.Labs;
using Holdfast.Drills.Running;
using Holdfast.Proof.Planning;
using Holdfast.Proof.Verdicts;

namespace Holdfast.Proof.Running;

/// <summary>A finished proof: what was planned, what was measured, what follows.</summary>
public sealed record ProofResult
{
    public required ProofPlan Plan { get; init; }

    public required IReadOnlyList<DrillReport> Drills { get; init; }

    public required IReadOnlyList<ScenarioVerdict> Verdicts { get; init; }

    /// <summary>Why there was no lab; null when there was one, or when nothing needed one.</summary>
    public LabStartOutcome? LabFailure { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required TimeSpan Duration { get; init; }

    public bool AnyFailed => Verdicts.Any(verdict => verdict.Outcome == ProofOutcome.Fail);

    public bool AnyProven => Verdicts.Any(verdict => verdict.Outcome == ProofOutcome.Pass);

    /// <summary>Whether a drill that was planned could not be executed, or left the lab without redundancy.</summary>
    public bool AnyNotExecuted => Drills.Any(drill => drill.Status is not DrillStatus.Executed || drill.RedundancyRestoredAfter is null);
}
