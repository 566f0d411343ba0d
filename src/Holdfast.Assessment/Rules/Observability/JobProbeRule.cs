using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>A made-up job shows that background work is done in time.</summary>
internal sealed class JobProbeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2469",
        Name = "A made-up job shows that background work is done in time",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "Every page answers and every pod is healthy, and no job has run since the last failover: labels, confirmations and stock moves pile up in a queue that nobody looks at before the cut-off.",
        Fix = "Add a probe 'through' the worker, with the time 'within' which its result must be there.",
        Sources = ["OCA/queue#607", "https://sre.google/workbook/data-processing/"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var probes = (estate.Model.Observability?.Probes.Values ?? []).ToLookup(probe => probe.Process, StringComparer.Ordinal);
        foreach (var process in estate.Model.Processes.Values.Where(process => process.Criticality == Criticality.MissionCritical))
        {
            var workers = estate.Graph.Reaches(process.Name).Select(reached => reached.Node.Name)
                .Where(name => estate.Model.Workloads.TryGetValue(name, out var workload) && workload.Class == WorkloadClass.Worker).ToList();
            var trying = probes[process.Name].Where(probe => workers.Contains(probe.Through)).ToList();
            if (workers.Count > 0 && trying.Count == 0)
                yield return Gap.Of(process, $"When '{workers[0]}' stops taking jobs, nothing notices before {process.Name} does.");
            else if (workers.Count > 0 && trying.TrueForAll(probe => probe.Within is null))
                yield return Gap.Of(process, $"The probe '{trying[0].Name}' feeds a job to '{trying[0].Through}' and does not say when its result must be there.");
        }
    }
}
