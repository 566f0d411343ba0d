namespace Holdfast.Drills.Labs;

/// <summary>A component did not come up; everything that had been started has been removed.</summary>
/// <param name="Component">The component that did not come up.</param>
/// <param name="Reason">What was waited for, and for how long.</param>
/// <param name="LogTail">The last lines it wrote, without secrets.</param>
public sealed record LabNotStarted(string Component, string Reason, IReadOnlyList<string> LogTail) : LabStartOutcome;
