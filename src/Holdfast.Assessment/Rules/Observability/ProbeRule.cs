using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Observability;

/// <summary>Every critical process is tried by a made-up transaction.</summary>
internal sealed class ProbeRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2468",
        Name = "Every critical process is tried by a made-up transaction",
        Area = Area.Observability,
        Severity = Severity.Warning,
        IsAbsence = true,
        Meaning = "At five in the morning nobody has yet asked for anything, so no figure is bad. That picking has been broken since the night's patch is found out by the first shift, and not by the alarm an hour earlier.",
        Fix = "Add a probe in 'observability: { probes }' with the process, the workload it goes 'through', and 'every'.",
        Sources = ["https://sre.google/sre-book/monitoring-distributed-systems/", "https://learn.microsoft.com/azure/azure-monitor/app/availability"],
        ForeignIds = ["waf:RE:10"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate)
    {
        var probed = (estate.Model.Observability?.Probes.Values ?? []).Select(probe => probe.Process).ToHashSet(StringComparer.Ordinal);
        return from process in estate.Model.Processes.Values
               where process.Criticality <= Criticality.BusinessCritical && !probed.Contains(process.Name)
               select Gap.Of(process, $"Nothing tries {process.Name} while nobody uses it.");
    }
}
