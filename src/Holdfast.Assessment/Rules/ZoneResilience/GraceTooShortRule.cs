using Holdfast.Estate.Values;

namespace Holdfast.Assessment.Rules.ZoneResilience;

/// <summary>Grace is at least the time to stop accepting, the longest request or job, and ten seconds.</summary>
internal sealed class GraceTooShortRule : Rule
{
    public override RuleInfo Info { get; } = new()
    {
        Reference = "HF2110",
        Name = "A replica that is taken away may finish what it has begun",
        Area = Area.ZoneResilience,
        Severity = Severity.Error,
        IsAbsence = false,
        Meaning = "Each release, drain and scale-down kills requests or jobs half-way: the picker sees an error, or a posting is tried again.",
        Fix = "Let 'grace' be at least 'accept' and 'longest' together and 10 seconds more; without it Kubernetes kills after 30 seconds.",
        Sources = ["https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination", "kubernetes/kubernetes#43576"],
        ForeignIds = ["waf:RE:07"],
    };

    private static readonly TimeSpan KubernetesGrace = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ToExit = TimeSpan.FromSeconds(10);

    public override IEnumerable<Gap> Find(AssessedEstate estate) =>
        from placed in PlacedWorkload.Standing(estate)
        let drain = placed.Placement.Drain
        let longest = drain?.Longest ?? TimeSpan.Zero
        where longest > TimeSpan.Zero && estate.IsCritical(placed.Name)
        let needed = (drain.Accept ?? TimeSpan.Zero) + longest + ToExit
        let grace = drain.Grace ?? KubernetesGrace
        where grace < needed
        select Gap.Of(
            placed.Workload,
            $"'{placed.Name}' is killed {DurationText.Format(grace)} after it is told to stop, and needs {DurationText.Format(needed)} to finish a request or job of {DurationText.Format(longest)}.",
            "placement",
            "drain",
            "grace");
}
