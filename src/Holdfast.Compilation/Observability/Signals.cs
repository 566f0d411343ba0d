using Holdfast.Compilation.Plan;
using Holdfast.Estate.Model;

namespace Holdfast.Compilation.Observability;

/// <summary>What of an estate can be counted: the one place that knows what Traefik and the exporters call it.</summary>
internal static class Signals
{
    /// <summary>The promises of a process that its requests can be counted against; none for one that nobody calls.</summary>
    public static IReadOnlyList<ServiceObjective> ObjectivesOf(CompilationSource source, BusinessProcess process)
    {
        var entries = Entries(source, process);
        if (entries.Count == 0)
            return [];
        var objectives = new List<ServiceObjective>
        {
            new(process, "availability", AvailabilityOf(source, process), $"traefik_service_requests_total{{service=~\"{ServicesOf(source, entries)}\"", LatencyEdge: null),
        };
        // A websocket lasts as long as its user looks: it has no latency.
        var timed = entries.Where(workload => workload.Role?.Text != "websocket").ToList();
        var latency = process.Objectives.Latency;
        var (share, edge) = latency?.P99 is { } p99 ? (0.99m, p99) : latency?.P95 is { } p95 ? (0.95m, p95) : (0m, TimeSpan.Zero);
        if (share > 0 && timed.Count > 0)
            objectives.Add(new(process, "latency", share, $"traefik_service_request_duration_seconds_count{{service=~\"{ServicesOf(source, timed)}\"", PromText.Seconds(edge)));
        return objectives;
    }

    /// <summary>The scheduled jobs of a process that nobody calls.</summary>
    public static IReadOnlyList<Workload> JobsOf(CompilationSource source, BusinessProcess process) =>
        [.. process.Uses.Select(name => source.Estate.Workloads.GetValueOrDefault(name)).OfType<Workload>().Where(workload => workload.Schedule is not null)];

    /// <summary>The namespace that a workload runs in.</summary>
    public static string NamespaceOf(CompilationSource source, string? tenant) => tenant is null ? source.Estate.Estate.Text : $"{source.Estate.Estate.Text}-{tenant}";

    private static List<Workload> Entries(CompilationSource source, BusinessProcess process) =>
    [
        .. process.Uses.Select(name => source.Estate.Workloads.GetValueOrDefault(name)).OfType<Workload>()
            .Where(workload => workload is { Port: not null, Class: WorkloadClass.Interactive or WorkloadClass.Integration })
            .OrderBy(workload => workload.Name, StringComparer.Ordinal),
    ];

    // Traefik names a service after its route, and appends a digest of the route's rule or the port.
    private static string ServicesOf(CompilationSource source, IEnumerable<Workload> workloads) =>
        string.Join('|', workloads.Select(workload => $"{NamespaceOf(source, workload.Tenant)}-{workload.Name}-[0-9a-f]+@kubernetescrd"));

    private static decimal AvailabilityOf(CompilationSource source, BusinessProcess process) =>
        source.Estate.Environments.GetValueOrDefault(source.Environment)?.Objectives?.Availability?.Fraction ?? process.Objectives.Availability.Fraction;
}
