namespace Holdfast.Drills.Running;

/// <summary>A moment of a drill.</summary>
/// <param name="Milestone">What happened.</param>
/// <param name="At">When, since the start of the drill.</param>
/// <param name="Detail">Which node, or nothing.</param>
public sealed record DrillEvent(DrillMilestone Milestone, TimeSpan At, string Detail);
