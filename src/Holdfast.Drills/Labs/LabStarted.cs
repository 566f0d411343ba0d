namespace Holdfast.Drills.Labs;

/// <summary>The lab is complete and healthy.</summary>
public sealed record LabStarted(RunningLab Lab) : LabStartOutcome;
