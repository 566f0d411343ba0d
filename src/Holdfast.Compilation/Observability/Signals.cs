using Holdfast.Compilation.Kubernetes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;
using Holdfast.Compilation.Traefik;
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
    public static string NamespaceOf(CompilationSource source, string? tenant) => ClusterNames.NamespaceOf(source, tenant);

    /// <summary>The object of a scheduled job.</summary>
    public static string CronJobOf(Workload job) => KubeName.Of(KubeName.LongestOfJob, job.Name);

    /// <summary>What runs the replicas of a workload, as kubectl writes it.</summary>
    public static string ControllerOf(Workload workload) => $"{(workload.Disk is null ? "deployment" : "statefulset")}/{workload.Name}";

    /// <summary>How many replicas of a workload can be used.</summary>
    public static string ReplicasOf(CompilationSource source, Workload workload)
    {
        var kind = workload.Disk is null ? "deployment" : "statefulset";
        return $"kube_{kind}_status_replicas_{(workload.Disk is null ? "available" : "ready")}{{namespace=\"{NamespaceOf(source, workload.Tenant)}\",{kind}=\"{workload.Name}\"}}";
    }

    private static List<Workload> Entries(CompilationSource source, BusinessProcess process) =>
    [
        .. process.Uses.Select(name => source.Estate.Workloads.GetValueOrDefault(name)).OfType<Workload>()
            .Where(workload => source.Estate.Platform?.Ingress?.Controller == IngressController.Traefik && ClusterPlan.IsCalledFromOutside(source.Estate, workload))
            .OrderBy(workload => workload.Name, StringComparer.Ordinal),
    ];

    private static string ServicesOf(CompilationSource source, IEnumerable<Workload> workloads) =>
        string.Join('|', workloads.Select(workload => ServiceNames.Pattern(NamespaceOf(source, workload.Tenant), workload.Name)));

    private static decimal AvailabilityOf(CompilationSource source, BusinessProcess process) =>
        source.Estate.Environments.GetValueOrDefault(source.Environment)?.Objectives?.Availability?.Fraction ?? process.Objectives.Availability.Fraction;
}
