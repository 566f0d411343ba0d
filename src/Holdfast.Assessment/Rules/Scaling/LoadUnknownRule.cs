using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>An interactive or integration workload of a critical process says its peak and what a replica does.</summary>
internal sealed class LoadUnknownRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2143",
        Name = "It is known what the busiest hour asks of what people wait for",
        Area = Area.Scaling,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Scale],
        Meaning = "Floor and ceiling are guesses: nobody can say whether the season, or the loss of a zone, still fits.",
        Fix = "Measure, and write 'load: { peak: 60/s, perReplica: 15/s }'.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/performance-efficiency/capacity-planning"],
        ForeignIds = ["waf:PE:02", "waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        where placed.Workload is { Load: null, Port: not null, Class: WorkloadClass.Interactive or WorkloadClass.Integration } && placed.Workload.Scale?.On == ScalingSignal.Latency
        select Gap.Of(placed.Workload, $"Nobody has said how much work comes to '{placed.Name}' at its busiest, nor how much of it one of its {placed.Workload.Replicas} replicas does.", "load");
}
