namespace Holdfast.Drills.Experiments;

/// <summary>What a probe of the steady state has found.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Start">When it was asked.</param>
/// <param name="End">When it had answered.</param>
/// <param name="Missing">What is missing from the steady state; empty when it is met.</param>
public sealed record ProbeResult(string Name, DateTimeOffset Start, DateTimeOffset End, IReadOnlyList<string> Missing);
