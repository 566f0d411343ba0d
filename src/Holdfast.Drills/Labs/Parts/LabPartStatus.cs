namespace Holdfast.Drills.Labs.Parts;

/// <summary>A part of a lab at one moment.</summary>
/// <param name="Part">Which.</param>
/// <param name="Missing">What is wrong with it; empty when it is healthy.</param>
public sealed record LabPartStatus(LabPart Part, IReadOnlyList<string> Missing)
{
    /// <summary>Whether it does what it stands there for.</summary>
    public bool IsHealthy => Missing.Count == 0;
}
