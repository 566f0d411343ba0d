using Holdfast.Assessment.Rules.ZoneResilience;
using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>A workload that grows by a queue or by latency says how many replicas run while the signal cannot be read.</summary>
internal sealed class SignalLostRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2144",
        Name = "A workload keeps its size when its signal is gone",
        Area = Area.Scaling,
        Severity = Severity.Warning,
        IsAbsence = true,
        Needs = [Premise.Scale],
        Meaning = "The signal comes from a database or from the metrics store; when that is away, the autoscaler holds what it has, and after a restart the floor, at the very moment when work piles up.",
        Fix = "Set 'fallback' below 'scale' to the replicas of a usual busy hour, and let somebody be told when it is in use.",
        Sources = ["kedacore/keda#6659", "kedacore/keda#6475", "https://keda.sh/docs/latest/reference/scaledobject-spec/"],
        ForeignIds = ["waf:RE:07"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Critical(estate)
        let scale = placed.Workload.Scale
        where scale is { On: ScalingSignal.QueueDepth or ScalingSignal.Latency } && (scale.Fallback ?? 0) < placed.Floor && placed.Floor < placed.Ceiling
        let said = scale.Fallback is { } fallback ? $"falls back to {fallback}, below its floor of {placed.Floor}" : "says nothing of what it does"
        select Gap.Of(placed.Workload, $"'{placed.Name}' {said} while its signal cannot be read.", "scale", "fallback");
}
