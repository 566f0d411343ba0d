namespace Holdfast.Drills.Labs;

/// <summary>What became of the attempt to start a lab: <see cref="LabStarted"/>, <see cref="LabUnavailable"/> or <see cref="LabNotStarted"/>.</summary>
public abstract record LabStartOutcome;
