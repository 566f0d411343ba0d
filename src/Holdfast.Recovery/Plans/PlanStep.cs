namespace Holdfast.Recovery.Plans;

/// <summary>A step of a recovery plan: what is done, by whom, and how it is known to be done.</summary>
public sealed record PlanStep
{
    /// <summary>Its name, which the estate's <c>recovery.steps</c> and the journal use.</summary>
    public required string Id { get; init; }

    public required StepKind Kind { get; init; }

    /// <summary>What a person would do, as a sentence; the command does the same.</summary>
    public required string Text { get; init; }

    /// <summary>Who does it, or sees that it is done.</summary>
    public required string By { get; init; }

    /// <summary>The store, workload, process or audience that it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The program that does it, as the estate names it; empty when a person does it.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>The program that shows that it is done; empty when a person looks.</summary>
    public IReadOnlyList<string> Probe { get; init; } = [];

    /// <summary>How it is known to be done, as a sentence.</summary>
    public required string Verify { get; init; }

    /// <summary>How long it takes, where that is known.</summary>
    public StepDuration? Expected { get; init; }

    /// <summary>Whether the business waits for it: what is told and done on paper goes on beside the recovery.</summary>
    public bool OnTheWay { get; init; } = true;

    /// <summary>Whether the decision authority must have agreed.</summary>
    public bool NeedsApproval { get; init; }

    /// <summary>Why there is no way back behind it; null for what can be undone.</summary>
    public string? PointOfNoReturn { get; init; }

    /// <summary>What the audience is told; places such as <c>{elapsed}</c> are filled from the run.</summary>
    public string? Message { get; init; }

    /// <summary>How the audience is reached.</summary>
    public string? Channel { get; init; }

    /// <summary>Whether its command may be run again when nobody knows how far it came.</summary>
    public bool Repeatable { get; init; }
}
