using Holdfast.Compilation.Changes;

namespace Holdfast.Proof.Changes;

/// <summary>A process that a change of the platform reaches.</summary>
/// <param name="Process">The process.</param>
/// <param name="Tenant">Whose it is; null for the whole estate's.</param>
/// <param name="Changes">How many changes are of parts that it stands on.</param>
/// <param name="Parts">Those parts.</param>
/// <param name="Worst">The worst that happens to it beside; null when nothing does.</param>
public sealed record TouchedProcess(string Process, string? Tenant, int Changes, IReadOnlyList<string> Parts, HazardKind? Worst);
