using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>A workload with a port has a health path and a time to start.</summary>
internal sealed class HealthMissingRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2108",
        Name = "A critical workload that serves requests says when it is healthy",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "Kubernetes sends requests to replicas that are still starting or already stuck: every release and every restart costs failed requests.",
        Fix = "Give the workload a 'health' path, and 'probes: { startup: 3m, readiness: 15s, liveness: 3m }' in its placement.",
        Sources = ["https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/"],
        ForeignIds = ["aprl:cd6791b1", "kube-score:pod-probes", "kube-linter:no-readiness-probe", "kube-linter:no-liveness-probe", "polaris:readinessProbeMissing", "polaris:livenessProbeMissing", "CKV_K8S_8", "CKV_K8S_9", "waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        where placed.Workload.Port is not null || placed.Workload.Class == WorkloadClass.Interactive
        let missing = placed.Workload.Health is null ? "no path that says whether it is healthy"
            : placed.Placement.Probes?.Readiness is null ? "nothing that keeps requests away from a sick replica"
            : placed.Placement.Probes.Startup is null ? "nothing that keeps requests away from a replica that is still starting"
            : null
        where missing is not null
        select Gap.Of(placed.Workload, $"'{placed.Name}' serves requests{(placed.Workload.Port is { } port ? $" on port {port}" : "")} and has {missing}.", placed.Workload.Health is null ? "health" : "placement");
}
