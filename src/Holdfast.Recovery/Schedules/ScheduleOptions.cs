using Holdfast.Estate.Model;

namespace Holdfast.Recovery.Schedules;

/// <summary>What is validated when, and by which command.</summary>
/// <param name="Command">The absolute path of holdfast.</param>
/// <param name="Estate">The absolute path of the estate.</param>
/// <param name="Environment">The environment; none where the estate is taken as it is written.</param>
/// <param name="Site">The absolute path of the site file.</param>
/// <param name="Store">The database store.</param>
/// <param name="Every">How often.</param>
/// <param name="At">When at the earliest, by the machine's clock.</param>
/// <param name="Jitter">By how much later at most: a random part of it is waited each time.</param>
public sealed record ScheduleOptions(string Command, string Estate, string? Environment, string Site, string Store, RestoreTestInterval Every, TimeOnly At, TimeSpan Jitter);
