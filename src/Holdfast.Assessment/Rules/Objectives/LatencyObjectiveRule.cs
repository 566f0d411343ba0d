using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Objectives;

/// <summary>Where people wait for an answer, it is said how long.</summary>
internal sealed class LatencyObjectiveRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2344",
        Name = "Where people wait for an answer, it is said how long",
        Area = Area.Objectives,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "A screen that takes ten seconds is down for the packer and up in every report; without a figure nobody scales, and nobody is called.",
        Fix = "Add 'latency: { p95: ... }' to the objectives of the process, as the people at the bench would say it.",
        Sources = ["https://sre.google/workbook/implementing-slos/", "https://learn.microsoft.com/azure/well-architected/performance-efficiency/performance-targets"],
        ForeignIds = ["waf:PE:01"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from process in estate.Model.Processes.Values
        where process.Criticality <= Criticality.BusinessCritical && process.Objectives.Latency is null
        let screen = process.Uses.Select(used => estate.Model.Workloads.GetValueOrDefault(used)).FirstOrDefault(workload => workload?.Class == WorkloadClass.Interactive)
        where screen is not null
        select Gap.Of(process, $"People wait for '{screen.Name}' in {process.Name}, and nothing says how long is too long.", "objectives", "latency");
}
