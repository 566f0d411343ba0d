namespace Holdfast.Recovery.Plans.Running;

/// <summary>How a step's command ended.</summary>
/// <param name="Succeeded">Whether it says that it did what it should.</param>
/// <param name="Text">What it said, on one line.</param>
public sealed record ActionOutcome(bool Succeeded, string Text);
