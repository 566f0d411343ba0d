using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.WorkloadSeparation;

/// <summary>A workload asks for processor and memory.</summary>
internal sealed class RequestsMissingRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2133",
        Name = "A workload says what each replica needs",
        Area = Area.WorkloadSeparation,
        Severity = Severity.Error,
        IsAbsence = true,
        Meaning = "The scheduler packs replicas without a request onto a full node: under load they are the first to be killed, and they take their neighbours along.",
        Fix = "Write 'resources: { cpu: 500m, memory: 1GiB }' with what a replica was measured to use.",
        Sources = ["https://learn.microsoft.com/azure/aks/developer-best-practices-resource-management", "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"],
        ForeignIds = ["kube-score:container-resources", "kube-linter:unset-cpu-requirements", "kube-linter:unset-memory-requirements", "polaris:cpuRequestsMissing", "polaris:memoryRequestsMissing", "CKV_K8S_10", "CKV_K8S_12"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var critical = PlacedWorkload.Critical(estate).ToLookup(placed => placed.Pool);
        return
            from placed in PlacedWorkload.All(estate)
            where placed.Workload.Resources is null or { Cpu: null } or { Memory: null }
            let neighbour = critical[placed.Pool].FirstOrDefault(other => other.Name != placed.Name)
            where estate.IsCritical(placed.Name) || neighbour is not null
            let unsaid = placed.Workload.Resources?.Cpu is not null ? "memory" : placed.Workload.Resources?.Memory is not null ? "processor time" : "processor time or memory"
            select Gap.Of(placed.Workload, $"Nobody has said how much {unsaid} a replica of '{placed.Name}' needs{(neighbour is null ? "" : $", and '{neighbour.Name}' may stand on the same node")}.", "resources");
    }
}
