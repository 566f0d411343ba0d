using Holdfast.Estate.Model;

namespace Holdfast.Assessment.Rules.Scaling;

/// <summary>Workers grow by their queue; what people wait for does not grow by memory or by a queue.</summary>
internal sealed class SignalFitsClassRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2140",
        Name = "A workload grows by the signal of its kind of work",
        Area = Area.Scaling,
        Severity = Severity.Warning,
        IsAbsence = false,
        Needs = [Premise.Scale],
        Meaning = "A worker that waits for a partner uses no processor: its queue grows for hours while the autoscaler sees nothing to do; and memory, once taken, is not given back, so what grows by it never shrinks.",
        Fix = "Set 'scale: { on: queue-depth, target: \"50\" }' for workers, and latency or cpu for what people and partners wait for.",
        Sources = ["https://keda.sh/docs/latest/concepts/scaling-deployments/", "kedacore/keda#6659"],
        ForeignIds = ["waf:RE:06"],
    };

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from workload in estate.Model.Workloads.Values
        let wrong = (workload.Class, workload.Scale?.On) switch
        {
            (WorkloadClass.Worker, { } other) when other != ScalingSignal.QueueDepth => "takes jobs from a queue and does not look at how many wait",
            (WorkloadClass.Interactive, ScalingSignal.QueueDepth) => "is what people wait for and looks at a queue instead",
            (WorkloadClass.Interactive or WorkloadClass.Integration, ScalingSignal.Memory) => "grows by memory, which is never given back",
            _ => null,
        }
        where wrong is not null
        select Gap.Of(workload, $"'{workload.Name}' {wrong}.", "scale", "on");
}
