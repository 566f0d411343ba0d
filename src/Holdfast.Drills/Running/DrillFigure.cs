namespace Holdfast.Drills.Running;

/// <summary>Something that only this scenario measures.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what: s, or requests.</param>
public sealed record DrillFigure(string Name, double Value, string Unit);
