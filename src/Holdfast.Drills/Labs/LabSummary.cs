namespace Holdfast.Drills.Labs;

/// <summary>A lab as the inventory lists it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Directory">Everything of it is below.</param>
/// <param name="State">Whether somebody needs it.</param>
/// <param name="OwnerProcessId">The process that started it.</param>
/// <param name="Profile">How its nodes replicate; none when its record cannot be read.</param>
public sealed record LabSummary(string Id, string Directory, LabState State, int OwnerProcessId, LabProfile? Profile);
