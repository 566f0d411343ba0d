using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Ingress;

/// <summary>The workloads that people and partners reach through the proxy.</summary>
internal static class Entry
{
    /// <summary>Those that a critical process stands on.</summary>
    public static IReadOnlyList<PlacedWorkload> Critical(AssessedEstate estate) =>
    [
        .. PlacedWorkload.Critical(estate).Where(placed =>
            placed.Workload is { Class: WorkloadClass.Interactive } or { Class: WorkloadClass.Integration, Port: not null }),
    ];

    /// <summary>The first process that stands on them, the most critical one.</summary>
    public static string ProcessOf(AssessedEstate estate) => estate.ProcessesOn(Critical(estate)[0].Name)[0].Name;
}
