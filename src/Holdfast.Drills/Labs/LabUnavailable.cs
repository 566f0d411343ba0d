namespace Holdfast.Drills.Labs;

/// <summary>This machine cannot hold a lab as it is; nothing was started.</summary>
public sealed record LabUnavailable(IReadOnlyList<MissingPrecondition> Missing) : LabStartOutcome;
