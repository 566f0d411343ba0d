using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Odoo;

/// <summary>A pod has memory for its workers, and a worker that grows is replaced before the pod is killed.</summary>
internal sealed class WorkersFitMemoryRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2308",
        Name = "Odoo's workers fit into the memory of their pod",
        Area = Area.Odoo,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Odoo],
        Meaning = "A pod that is out of memory is killed with everything that its workers were doing; a worker that is stopped at its own limit loses one request.",
        Fix = "Raise 'resources.memory', or lower 'workers' and 'memoryHard' in odoo.roles: Odoo counts about 325 MiB for a worker, one in five of them heavy, and one worker at its hard limit must fit.",
        Sources = ["https://www.odoo.com/documentation/19.0/administration/on_premise/deploy.html"],
    };

    // Odoo's own arithmetic: four of five workers are light (150 MB), one is heavy (1 GB).
    private static readonly ByteSize PerWorker = new((long)(((0.8 * 150) + (0.2 * 1024)) * 1024 * 1024));

    private static readonly ByteSize DefaultHardLimit = new(2560L * 1024 * 1024);

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in OdooWorkloads.Of(estate.Model)
        where workload.Resources?.Memory is not null
        let memory = workload.Resources!.Memory!.Value
        let process = OdooWorkloads.ProcessOf(estate.Model, workload)
        let words = Judge(process, memory)
        where words is not null
        select Gap.Of(workload, $"'{workload.Name}' has {memory} for a pod, and {words}.", "resources", "memory");

    private static string? Judge(OdooProcess process, ByteSize memory)
    {
        var needed = new ByteSize((process.Workers ?? 0) * PerWorker.Bytes);
        if (needed.Bytes > memory.Bytes)
            return $"its {process.Workers} workers need about {needed.Bytes / 1024 / 1024} MiB";
        return (process.MemoryHard ?? DefaultHardLimit).Bytes > memory.Bytes
            ? $"one worker may grow to {process.MemoryHard ?? DefaultHardLimit}{(process.MemoryHard is null ? ", Odoo's own limit," : "")} before it is stopped"
            : null;
    }
}
