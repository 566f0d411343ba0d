using Holdfast.Assessment.Rules.ZoneResilience;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>A workload with a range has a signal that moves it, and a signal has a range to move in.</summary>
internal sealed class BoundsAndSignalRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2141",
        Name = "A range of replicas and a signal go together",
        Area = Area.Scaling,
        Severity = Severity.Warning,
        IsAbsence = false,
        Meaning = "Somebody believes that the workload grows with the load. It does not, and the first busy day shows it.",
        Fix = "Write both: 'replicas: 3..8' and 'scale: { on: latency, target: 600ms }', or neither.",
        Sources = ["https://learn.microsoft.com/azure/aks/concepts-scale"],
        ForeignIds = ["polaris:hpaMaxAvailability"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Standing(estate)
        let gap = placed.Floor < placed.Ceiling && placed.Workload.Scale is null ? $"may have {placed.Workload.Replicas} replicas, and nothing makes it grow beyond {placed.Floor}"
            : placed.Floor == placed.Ceiling && placed.Workload.Scale is not null ? $"watches a signal and has {placed.Floor} replicas whatever it says"
            : null
        where gap is not null
        select Gap.Of(placed.Workload, $"'{placed.Name}' {gap}.", "scale");
}
