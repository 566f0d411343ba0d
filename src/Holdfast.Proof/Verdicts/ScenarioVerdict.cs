namespace Holdfast.Proof.Verdicts;

/// <summary>What one scenario has shown of one process: objective, proven, verdict.</summary>
public sealed record ScenarioVerdict
{
    public required string Process { get; init; }

    public required string Scenario { get; init; }

    public required ProofOutcome Outcome { get; init; }

    /// <summary>Why the outcome is not a pass; empty for a pass.</summary>
    public required string Reason { get; init; }

    /// <summary>The recovery time that the process needs, its cut-offs included.</summary>
    public required TimeSpan RtoObjective { get; init; }

    /// <summary>What asks for that recovery time: the process or one of its cut-offs.</summary>
    public required string RtoBecause { get; init; }

    public required TimeSpan RpoObjective { get; init; }

    /// <summary>The longest time without an acknowledged transaction, over all databases and repetitions; null when nothing was measured.</summary>
    public TimeSpan? MeasuredRto { get; init; }

    /// <summary>The span of acknowledged transactions that were lost; zero when none was; null when nothing was measured.</summary>
    public TimeSpan? MeasuredRpo { get; init; }

    /// <summary>The mean recovery that is predicted for production, where the failure model knows the scenario; null otherwise.</summary>
    public TimeSpan? PredictedRto { get; init; }

    public int Acknowledged { get; init; }

    public int Lost { get; init; }

    /// <summary>How many times the scenario was executed for this process.</summary>
    public int Executions { get; init; }
}
