using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Model;
using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>The latency that makes a workload grow lies below the latency its processes promise.</summary>
internal sealed class TargetAboveObjectiveRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2145",
        Name = "A workload grows before its latency objective is missed",
        Area = Area.Scaling,
        Severity = Severity.Error,
        IsAbsence = false,
        Needs = [Premise.Scale],
        Meaning = "New replicas are asked for only when people already wait too long; with the minutes that a replica takes to start, every busy hour begins with a missed objective.",
        Fix = "Set 'scale.target' to about two thirds of the process's p95.",
        Sources = ["https://learn.microsoft.com/azure/well-architected/reliability/scaling"],
        ForeignIds = ["waf:PE:05"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Standing(estate)
        let scale = placed.Workload.Scale
        where scale is { On: ScalingSignal.Latency }
        let target = DurationText.TryParse(scale.Target, out var read) ? read : TimeSpan.Zero
        from process in estate.ProcessesOn(placed.Name)
        let promised = process.Objectives.Latency?.P95 ?? TimeSpan.MaxValue
        where promised <= target && process.Uses.Contains(placed.Name)
        select Gap.Of(placed.Workload, $"'{placed.Name}' grows at {DurationText.Format(target)}, and {process.Name} promises {DurationText.Format(promised)}.", "scale", "target");
}
