using System.Text.Json.Nodes;
using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Text;

namespace Holdfast.Compilation.Experiments.ChaosMesh;

/// <summary>What Chaos Mesh can do to the pods that processes stand on.</summary>
internal static class MeshFaults
{
    /// <summary>How long each fault lasts: longer than a failover, and short enough to wait for.</summary>
    public const int DurationSeconds = 60;

    private const string Volume = "/var/lib/postgresql/data";

    /// <summary>ENOSPC.</summary>
    private const int NoSpace = 28;

    public static string Duration => $"{DurationSeconds}s";

    /// <summary>The most that a fault may last.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<MeshFault> Of(ClusterPlan cluster, IEnumerable<BlastRadius> radii) =>
    [
        .. from radius in radii
           from scenario in ScenarioCatalog.All
           where scenario.Mesh.IsThere
           from target in radius.Targets
           let made = Make(cluster, radius, scenario.Name, target)
           where made is not null
           select new MeshFault(radius, scenario.Name, target, made.Value.Kind, made.Value.Spec),
    ];

    private static (string Kind, JsonObject Spec)? Make(ClusterPlan cluster, BlastRadius radius, string scenario, DrillTarget target) => (scenario, target.IsDatabase) switch
    {
        ("database-crash", true) => ("PodChaos", Spec("one", Primary(target)).With("action", "pod-kill")),
        ("node-loss", true) => ("PodChaos", Spec("one", Primary(target)).With("action", "pod-failure")),
        (ScenarioCatalog.ZoneLoss, _) when FirstZone(cluster) is { } zone => ("PodChaos", Spec("all", InZone(target, zone)).With("action", "pod-failure")),
        (ScenarioCatalog.SilentDrop, false) => Parted(cluster, radius, target),
        ("database-slow", true) => ("IOChaos", Slow(Spec("one", Primary(target)))),
        ("storage-latency", true) => ("IOChaos", Slow(Spec("all", Pods(target)))),
        ("disk-full", true) => ("IOChaos", OnVolume(Spec("one", Primary(target)), "fault").With("errno", NoSpace).With("methods", Tree.Texts("write"))),
        ("application-node-loss", false) => ("PodChaos", Spec("one", Pods(target)).With("action", "pod-kill")),
        ("clock-jump", false) => ("TimeChaos", Spec("one", Pods(target)).With("timeOffset", "-10m")),
        ("dns-failure", false) => ("DNSChaos", Spec("one", Pods(target)).With("action", "error")),
        ("network-latency", false) => ("NetworkChaos", Spec("all", Pods(target)).With("action", "delay").With("direction", "to").With("delay", Tree.Map(("latency", "100ms"), ("jitter", "20ms")))),
        _ => null,
    };

    private static (string Kind, JsonObject Spec)? Parted(ClusterPlan cluster, BlastRadius radius, DrillTarget target)
    {
        if (cluster.Find(target.Part)?.Database is not { } database || radius.Targets.FirstOrDefault(other => other.IsDatabase && other.Part == database.Name) is not { } there)
            return null;
        return ("NetworkChaos", Spec("all", Pods(target)).With("action", "partition").With("direction", "to").With("target", new JsonObject { ["mode"] = "all", ["selector"] = Pods(there) }));
    }

    private static JsonObject Spec(string mode, JsonObject selector) => new() { ["mode"] = mode, ["selector"] = selector, ["duration"] = Duration };

    private static JsonObject Slow(JsonObject spec) => OnVolume(spec, "latency").With("delay", "200ms");

    private static JsonObject OnVolume(JsonObject spec, string action) => spec.With("action", action).With("volumePath", Volume).With("path", Volume + "/**/*").With("percent", 100);

    private static JsonObject Pods(DrillTarget target, params IEnumerable<(string Key, string Value)> more) => new()
    {
        ["namespaces"] = Tree.Texts(target.Namespace),
        ["labelSelectors"] = Tree.Map([(target.Label, target.Part), .. more]),
    };

    private static JsonObject Primary(DrillTarget target) => Pods(target, ("cnpg.io/instanceRole", "primary"));

    private static JsonObject InZone(DrillTarget target, string zone) => Pods(target).With("nodeSelectors", Tree.Map(("topology.kubernetes.io/zone", zone)));

    private static string? FirstZone(ClusterPlan cluster) => cluster.Estate.Azure is { Zones.Count: > 1 } azure ? $"{azure.Region}-{azure.Zones[0]}" : null;
}
