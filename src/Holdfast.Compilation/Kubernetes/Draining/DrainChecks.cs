using Holdfast.Compilation.Kubernetes.Planning;
using Holdfast.Compilation.Plan;
using Holdfast.Estate.Diagnostics;
using Holdfast.Estate.Model;
using Holdfast.Estate.Reading;

namespace Holdfast.Compilation.Kubernetes.Draining;

/// <summary>The conditions of the drain certificate that do not hold, each at the line of the estate that could mend it.</summary>
public static class DrainChecks
{
    /// <param name="source">The estate in one environment.</param>
    /// <param name="places">Where the parts of that reading stand.</param>
    public static IReadOnlyList<Diagnostic> Check(CompilationSource source, EstatePlaces places)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(places);
        var cluster = new ClusterPlan(source);
        return [.. DrainArithmetic.Of(cluster).Where(inequality => !inequality.Holds).Select(inequality => Of(cluster, inequality, places))];
    }

    private static Diagnostic Of(ClusterPlan cluster, DrainInequality broken, EstatePlaces places)
    {
        var place = places.Of([.. PathOf(cluster, broken)]);
        var condition = DrainCertificate.Line(broken);
        return broken.Code switch
        {
            "D7" or "D8" or "D9" or "D11" => DrainDiagnostics.DrainNeverEnds(place, condition),
            "D10" or "D13" or "D14" => DrainDiagnostics.NoRoom(place, condition),
            _ => DrainDiagnostics.WorkIsCut(place, condition),
        };
    }

    private static IEnumerable<string> PathOf(ClusterPlan cluster, DrainInequality broken) => broken.Code switch
    {
        "D1" => ["platform", "ingress", "placement", "drain", "accept"],
        "D2" => ["platform", "ingress", "placement", "drain", "longest"],
        "D3" => ["platform", "ingress", "placement", "drain", "grace"],
        "D4" => OfWorkload(cluster, broken.Subject, "drain", "accept"),
        "D5" or "D6" => OfWorkload(cluster, broken.Subject, "drain", "grace"),
        "D7" => ["platform", "cluster", "pools", PoolOf(broken), "drainTimeout"],
        "D8" => ["platform", "cluster", "scaleDownGrace"],
        "D9" => ["platform", "cluster", "upgrades", "window"],
        "D10" => ["workloads", broken.Subject, "disk"],
        "D11" => OfWorkload(cluster, broken.Subject, "disruption"),
        "D12" => OfWorkload(cluster, broken.Subject, "probes", "startup"),
        "D13" => ["workloads", broken.Subject, "replicas"],
        _ => broken.Subject == "cluster" ? ["platform", "cluster", "coreQuota"] : ["platform", "cluster", "pools", PoolOf(broken), "nodes"],
    };

    // What a workload says itself, else what its class says.
    private static IEnumerable<string> OfWorkload(ClusterPlan cluster, string name, params string[] keys)
    {
        if (cluster.Find(name) is not { } plan)
            return ["workloads", name];
        if (Says(plan.Workload.Placement, keys[0]))
            return ["workloads", name, "placement", .. keys];
        return Says(plan.Placement, keys[0]) ? ["platform", "placement", Text.KebabCase.Of(plan.Workload.Class), .. keys] : ["workloads", name];
    }

    private static bool Says(Placement? placement, string key) => key switch
    {
        "drain" => placement?.Drain is not null,
        "disruption" => placement?.Disruption is not null,
        _ => placement?.Probes is not null,
    };

    private static string PoolOf(DrainInequality broken) => broken.Subject["pool ".Length..];
}
