namespace Holdfast.Recovery.Plans;

/// <summary>How long a step takes, and how that is known.</summary>
/// <param name="Value">The time.</param>
/// <param name="IsMeasured">Whether the estate gives it as measured or promised; otherwise it is a prior: our judgement, for want of data.</param>
/// <param name="Source">Where it is from.</param>
public sealed record StepDuration(TimeSpan Value, bool IsMeasured, string Source)
{
    /// <summary>A duration that nobody has measured.</summary>
    public static StepDuration Prior(TimeSpan value) => new(value, IsMeasured: false, "prior");
}
