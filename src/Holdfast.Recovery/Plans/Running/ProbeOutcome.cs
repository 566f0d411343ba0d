namespace Holdfast.Recovery.Plans.Running;

/// <summary>What a probe saw.</summary>
/// <param name="Holds">Whether the step is done; null when nobody can tell.</param>
/// <param name="Text">What it saw, on one line.</param>
public sealed record ProbeOutcome(bool? Holds, string Text)
{
    /// <summary>There is nothing that could look.</summary>
    public static ProbeOutcome Nothing { get; } = new(null, "nothing can look at it");
}
