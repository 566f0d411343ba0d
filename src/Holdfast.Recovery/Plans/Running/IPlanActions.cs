namespace Holdfast.Recovery.Plans.Running;

/// <summary>What carries out steps: the estate's own commands, or a practice on a depot that it has made.</summary>
public interface IPlanActions
{
    /// <summary>Whether it can carry out the step; otherwise a person does.</summary>
    bool Does(PlanStep step);

    /// <summary>Carries out a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="message">What the audience is told, filled in; null for other steps.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<ActionOutcome> ActAsync(PlanStep step, string? message, CancellationToken cancellation);

    /// <summary>Looks whether the step is done, and changes nothing.</summary>
    Task<ProbeOutcome> ProbeAsync(PlanStep step, CancellationToken cancellation);

    /// <summary>How much would be lost if the copy took over now; null when nothing tells.</summary>
    Task<TimeSpan?> MeasureLossAsync(CancellationToken cancellation);
}
